//! What was written: the attribute's arguments and the item under it.

mod also;
mod arguments;
mod end;
mod function;
mod groups;
mod item;
mod lift;

pub(crate) use arguments::{Arguments, WrittenRole};
pub(crate) use function::AnnotatedFunction;
pub(crate) use item::{Annotated, statements};
pub(crate) use lift::lift;
