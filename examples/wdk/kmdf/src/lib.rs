//! A driver on WDF, under the rule by types of its own: a framework spin lock and a framework request that
//! take the token of this crate.

#![no_std]

pub mod lock;
pub mod queue;
pub mod request;
