//! What the tests of `ui.rs` need to read the cases and to have them compiled.

pub(crate) mod case;
mod files;
pub(crate) mod rendered;
pub(crate) mod scratch;
pub(crate) mod toolchain;
