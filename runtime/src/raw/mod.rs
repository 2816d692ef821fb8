//! Raw types and constants of the kernel and of Storport, which [`sys`](crate::sys) exports.

mod configuration;
mod initialization;
mod miniport_types;
mod request_block;
mod roles;
mod stack_location;
mod storport_types;
mod types;

pub use configuration::*;
pub use initialization::*;
pub use miniport_types::*;
pub use request_block::*;
pub use roles::*;
pub use stack_location::*;
pub use storport_types::*;
pub use types::*;
