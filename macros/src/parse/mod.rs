//! What was written: the attribute's arguments and the item under it.

mod arguments;
mod function;

pub(crate) use arguments::Arguments;
pub(crate) use function::Function;
