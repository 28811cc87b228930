#pragma once
// Nothing to call: see defaults.c.
