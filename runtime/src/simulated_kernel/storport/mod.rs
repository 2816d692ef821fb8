//! Simulates Storport: the adapters of miniports, and the SRBs that they get.

pub(crate) mod adapter;
mod block;
mod call_queue;
pub(crate) mod calls;
mod controls;
mod miniport;
pub(crate) mod port;
mod processors;
mod sent_srb;
mod service_requests;
mod srb_completion;
mod srb_request;
mod srbs;
mod start;
mod statistics;

pub use adapter::{Adapter, Hardware};
pub use sent_srb::SentSrb;
pub use srb_completion::SrbCompletion;
pub use srb_request::SrbRequest;
pub use start::StartError;
pub use statistics::AdapterStatistics;
