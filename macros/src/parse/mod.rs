//! What was written: the attribute's arguments and the item under it.

mod also;
mod arguments;
mod body;
mod end;
mod function;
mod groups;
mod item;
mod lift;

pub(crate) use arguments::{Arguments, WrittenRole};
pub(crate) use body::body;
pub(crate) use function::{AnnotatedFunction, outer};
pub(crate) use item::Annotated;
pub(crate) use lift::lift;
