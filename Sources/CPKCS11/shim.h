#pragma once
// The interface only: a token's own module is loaded when it is used.
#include <p11-kit/pkcs11.h>
