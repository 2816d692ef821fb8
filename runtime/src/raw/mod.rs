//! Raw types and constants of the kernel and of Storport, as [`sys`](crate::sys) shows them.

mod miniport_types;
mod roles;
mod stack_location;
mod storport_types;
mod types;

pub use miniport_types::*;
pub use roles::*;
pub use stack_location::*;
pub use storport_types::*;
pub use types::*;
