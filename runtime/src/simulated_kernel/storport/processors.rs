//! Makes the calls that a miniport asks for, on the caller's thread or on threads of its own.

use std::sync::{Arc, PoisonError};
use std::vec::Vec;

use super::adapter::Adapter;
use super::port::Port;
use super::statistics::AdapterStatistics;
use crate::sync::thread::{self, JoinHandle};

impl Adapter {
    /// Makes all calls that wait for `DISPATCH_LEVEL` or above: DPCs, interrupts, and starts of waiting
    /// SRBs, until none is left.
    ///
    /// # Panics
    ///
    /// If a routine of the miniport leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn run_dpcs(&self) {
        self.port.start_next();
        while self.run_dpc() {}
    }

    /// Makes the next of the calls of [`run_dpcs`](Self::run_dpcs), and returns whether there was one.
    ///
    /// # Panics
    ///
    /// The same as for [`run_dpcs`](Self::run_dpcs).
    #[track_caller]
    pub fn run_dpc(&self) -> bool {
        let call = self.port.calls.dispatch.try_next();
        let is_there = call.is_some();
        if let Some(call) = call {
            self.port.make(call);
        }
        is_there
    }

    /// Calls the queued work items at `PASSIVE_LEVEL`, until none is left.
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

    /// Lets all running timers expire, in the order in which they are due.
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

    /// Starts `dpcs` threads that make the calls of [`run_dpcs`](Self::run_dpcs), and one thread for
    /// the calls of [`run_work_items`](Self::run_work_items).
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

    /// Removes the adapter: makes the calls that the miniport has asked for, tells the miniport to
    /// complete the waiting service requests, and lets it free its resources.
    ///
    /// # Panics
    ///
    /// If a thread of the adapter panicked, if an SRB or a service request was not completed, or if
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

    /// Lets the threads end after the calls that are queued now.
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
