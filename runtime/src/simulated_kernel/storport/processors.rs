//! Who makes the calls that a miniport asks for, and how that ends.

use std::sync::{Arc, PoisonError};
use std::vec::Vec;

use super::adapter::Adapter;
use super::port::Port;
use super::statistics::AdapterStatistics;
use crate::sync::thread::{self, JoinHandle};

impl Adapter {
    /// Makes the calls that are to be made at `DISPATCH_LEVEL` or above: DPCs, interrupts, starts
    /// of SRBs that wait, until there is none left.
    ///
    /// # Panics
    ///
    /// If a routine of the miniport leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn run_dpcs(&self) {
        self.port.start_next();
        while self.run_dpc() {}
    }

    /// Makes the next of these calls; whether there was one.
    ///
    /// # Panics
    ///
    /// As [`run_dpcs`](Self::run_dpcs).
    #[track_caller]
    pub fn run_dpc(&self) -> bool {
        let call = self.port.calls.dispatch.try_next();
        let is_there = call.is_some();
        if let Some(call) = call {
            self.port.make(call);
        }
        is_there
    }

    /// Calls the work items that are queued, at `PASSIVE_LEVEL`, until there is none left.
    ///
    /// # Panics
    ///
    /// If a routine of the miniport leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn run_work_items(&self) {
        while let Some(worker) = self.port.calls.passive.try_next() {
            self.port.run_work_item(worker);
        }
    }

    /// Lets all timers expire that run now, the first that is due first.
    ///
    /// # Panics
    ///
    /// If a routine of the miniport leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn expire_timers(&self) {
        for expired in self.port.calls.expire_timers() {
            self.port.run_timer(expired);
        }
    }

    /// Starts so many threads that make the calls of [`run_dpcs`](Self::run_dpcs), and one for
    /// those of [`run_work_items`](Self::run_work_items).
    pub fn start_processors(&self, dpcs: usize) {
        let spawn = |run: fn(&Port)| {
            let port = Arc::clone(&self.port);
            thread::spawn(move || run(&port))
        };
        let mut processors = self
            .processors
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        processors.extend((0..dpcs).map(|_| spawn(run_dispatch_calls)));
        processors.push(spawn(run_passive_calls));
    }

    /// Removes the adapter: makes the calls that are asked for, has the miniport complete the
    /// service requests that wait, and lets it free what it has.
    ///
    /// # Panics
    ///
    /// If a thread of the adapter panicked; if an SRB or a service request was not completed, or
    /// an SRB was used after its completion.
    #[track_caller]
    pub fn remove(self) -> AdapterStatistics {
        for processor in self.stop_processors() {
            if let Err(panic) = processor.join() {
                std::panic::resume_unwind(panic);
            }
        }
        self.run_dpcs();
        self.run_work_items();
        self.run_dpcs();
        self.port.remove();
        self.statistics()
    }

    /// Lets the threads end after the calls that are asked for now.
    pub(super) fn stop_processors(&self) -> Vec<JoinHandle<()>> {
        self.port.calls.dispatch.stop();
        self.port.calls.passive.stop();
        let mut processors = self
            .processors
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        core::mem::take(&mut *processors)
    }
}

fn run_dispatch_calls(port: &Port) {
    while let Some(call) = port.calls.dispatch.next() {
        port.make(call);
    }
}

fn run_passive_calls(port: &Port) {
    while let Some(worker) = port.calls.passive.next() {
        port.run_work_item(worker);
    }
}
