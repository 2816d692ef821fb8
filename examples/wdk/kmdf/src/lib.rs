//! A driver on WDF that is under the rule through its own types: a framework spin lock and a framework
//! request that take the token of `spin_lock_safe`.

#![no_std]

pub mod lock;
pub mod queue;
pub mod request;
