use std::collections::VecDeque;
use std::sync::{Arc, PoisonError};

use super::packet::Packet;
use crate::sync::{Mutex, MutexGuard};

/// The requests that wait for a device, and the state of the device.
pub(crate) struct DeviceQueue(Mutex<State>);

#[derive(Default)]
struct State {
    waiting: VecDeque<Waiting>,
    /// Whether the device has a current request.
    busy: bool,
    attributes: StartIoAttributes,
    /// With deferred starts: whether a thread is in the `StartIo` routine.
    starting: bool,
    /// With deferred starts: the request to start that was asked for meanwhile.
    deferred: Option<Next>,
}

struct Waiting {
    key: u32,
    packet: Arc<Packet>,
}

/// The attributes that `IoSetStartIoAttributes` sets.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct StartIoAttributes {
    /// The `StartIo` routine is not called while it runs. Starts that it asks for wait.
    pub(crate) deferred: bool,
    /// A request cannot be canceled any more when it is started.
    pub(crate) non_cancelable: bool,
}

/// Selects the request to start next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Next {
    /// Whether the queue's requests have cancel routines.
    pub(crate) cancelable: bool,
    /// Prefer the first request with this key or a greater one.
    pub(crate) key: Option<u32>,
}

/// What happened to a request that came to the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// The device was idle. The request is the current one and must be started.
    Start,
    /// The device was busy. The request waits.
    Queued,
}

impl DeviceQueue {
    pub(crate) fn new() -> Self {
        Self(Mutex::default())
    }

    pub(crate) fn attributes(&self) -> StartIoAttributes {
        self.state().attributes
    }

    pub(crate) fn set_attributes(&self, attributes: StartIoAttributes) {
        self.state().attributes = attributes;
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.state().busy
    }

    pub(crate) fn len(&self) -> usize {
        self.state().waiting.len()
    }

    /// Queues the request if the device is busy: at the end, or after the requests with
    /// the same key or a smaller one.
    pub(crate) fn arrive(&self, packet: &Arc<Packet>, key: Option<u32>) -> Arrival {
        let mut state = self.state();
        if !state.busy {
            state.busy = true;
            state.starting = state.attributes.deferred;
            return Arrival::Start;
        }
        let index = key.map_or(state.waiting.len(), |key| {
            state.waiting.partition_point(|other| other.key <= key)
        });
        let waiting = Waiting {
            key: key.unwrap_or(0),
            packet: Arc::clone(packet),
        };
        state.waiting.insert(index, waiting);
        Arrival::Queued
    }

    /// Takes the next request off the queue, or makes the device idle if there is none.
    pub(crate) fn take(&self, next: Next) -> Option<Arc<Packet>> {
        let mut state = self.state();
        let index = next.key.map_or(0, |key| {
            let mut keys = state.waiting.iter().map(|one| one.key);
            keys.position(|one| one >= key).unwrap_or(0)
        });
        let next = state.waiting.remove(index);
        state.busy = next.is_some();
        state.starting = state.busy && state.attributes.deferred;
        state.deferred = None;
        next.map(|waiting| waiting.packet)
    }

    /// Removes the first request from the queue. If none waits, the device becomes idle.
    pub(crate) fn take_first(&self) -> Option<Arc<Packet>> {
        let mut state = self.state();
        let first = state.waiting.pop_front();
        state.busy &= first.is_some();
        first.map(|waiting| waiting.packet)
    }

    /// Defers the next start until the running `StartIo` routine has returned. Returns `false` if none
    /// runs, or if starts are not deferred.
    pub(crate) fn defer(&self, next: Next) -> bool {
        let mut state = self.state();
        if state.starting {
            state.deferred = Some(next);
        }
        state.starting
    }

    /// Takes the start that was deferred while the `StartIo` routine ran, after the routine has returned.
    pub(crate) fn take_deferred(&self) -> Option<Next> {
        let mut state = self.state();
        let deferred = state.deferred.take();
        state.starting &= deferred.is_some();
        deferred
    }

    /// Removes a request from the queue, and returns whether it was there.
    pub(crate) fn remove(&self, irp: usize) -> bool {
        let waiting = &mut self.state().waiting;
        let position = waiting.iter().position(|one| one.packet.address() == irp);
        position.is_some_and(|index| waiting.remove(index).is_some())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
