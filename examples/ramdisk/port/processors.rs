use alloc::vec::Vec;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::Port;
use super::adapter::Adapter;
use super::calls::Calls;

/// Threads that make the calls which the miniport has asked for.
#[derive(Debug)]
#[must_use = "stop the processors before the adapter is removed"]
pub struct Processors {
    adapter: Arc<Adapter>,
    threads: Vec<JoinHandle<()>>,
}

impl Processors {
    /// Starts `dpcs` threads that run DPCs, and one that runs work items.
    pub fn start(port: &Port, dpcs: usize) -> Self {
        let run = |run: fn(&Calls)| {
            let adapter = Arc::clone(&port.adapter);
            thread::spawn(move || run(&adapter.calls))
        };
        let mut threads: Vec<_> = (0..dpcs).map(|_| run(Calls::run_dpcs)).collect();
        threads.push(run(Calls::run_work_items));
        Self {
            adapter: Arc::clone(&port.adapter),
            threads,
        }
    }

    /// Stops the threads after the calls that are asked for now.
    ///
    /// # Errors
    ///
    /// What a thread panicked with.
    pub fn stop(self) -> thread::Result<()> {
        self.adapter.calls.stop();
        self.threads.into_iter().try_for_each(JoinHandle::join)
    }
}
