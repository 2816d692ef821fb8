//! What goes back to the compiler.

mod function;
mod hidden;
mod role;

pub(crate) use function::{Maker, TokenSource, make_token, require_unsafe_blocks};
pub(crate) use hidden::add_parameter;
