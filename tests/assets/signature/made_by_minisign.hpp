// SPDX-License-Identifier: MIT
// Files that minisign 0.11 made: a key pair without a password, and what it signed. Used by tests/assets/signature.
#pragma once

#include <string>

namespace lectern::signature::made_by_minisign {

inline const std::string pack = "a small pack";

inline const std::string public_key =
    R"(untrusted comment: minisign public key 1880CD49B017876E
RWRuhxewSc2AGFPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSn
)";

inline const std::string secret_key =
    R"(untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAbocXsEnNgBhZlIyf/lWCTSfJuVzEUfKDJEjT3a/ctrt2HXLRMsQPjVPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSnAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
)";

/// minisign -S -t 'letters 3 Museum of Letters'
inline const std::string signature =
    R"(untrusted comment: signature from minisign secret key
RURuhxewSc2AGMNw5YzKq8ceUHMn4gIDM/kazJuP6+IZjcUtHC3nHWbCTuFSzCfVEzh++r63ZCxw6PK8rwxK1ijO8it0bQM5LQg=
trusted comment: letters 3 Museum of Letters
3Jc2VrKgFGY/4HnYt8hfQxAj00Dpm46D7nOGtvpuPhWCn5RFVug5pvswInb7jDUIh3Yj7hSrjUn9GijLn9+BDg==
)";

/// minisign -S: the comment is its own
inline const std::string signature_of_its_own =
    R"(untrusted comment: signature from minisign secret key
RURuhxewSc2AGMNw5YzKq8ceUHMn4gIDM/kazJuP6+IZjcUtHC3nHWbCTuFSzCfVEzh++r63ZCxw6PK8rwxK1ijO8it0bQM5LQg=
trusted comment: timestamp:1795933172	file:x	hashed
zvTOT2rIfDZd3woJGqGzbO/8n/WJjsjmCpOLCL3pwv6nNLa7a9PudW9zJHLPs6mdIq9O7jiV2+AtwKm/WGZrDg==
)";

/// minisign -S -l
inline const std::string legacy_signature =
    R"(untrusted comment: signature from minisign secret key
RWRuhxewSc2AGBV1j1pMtBWC5SycYx+JLo+bfeUT+JY+8dPb5iy5J65QqlE5X0lMk48JTFrEYl2fXGKfhwY8T8vwomGBKvsCXgs=
trusted comment: timestamp:1795933172	file:x
SfFt4tYDz9KQNSLD1j42feF0U2ITjrRJB1Ed7j9mDNAJCYjIqtIAy7gdt4L2Y/1jY3SKN5FNH+/0gujOwNcADQ==
)";

}  // namespace lectern::signature::made_by_minisign
