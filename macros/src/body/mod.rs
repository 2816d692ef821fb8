//! Reads bodies into facts, once and tree by tree.

pub(crate) mod arguments;
mod arms;
mod binding;
mod bodies;
mod call;
mod facts;
mod group;
mod guards;
mod keyword;
mod misuse;
mod names;
mod pattern;
mod place;
mod reader;

pub(crate) use bodies::read;
pub(crate) use facts::{Body, Call, Callee, Kind, List, Misuse, Node, Problem, Tail};
pub(crate) use misuse::LEAKING;
