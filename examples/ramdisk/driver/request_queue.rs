use alloc::collections::{TryReserveError, VecDeque};

use spin_lock_safe::Srb;

use super::adapter::QUEUE_DEPTH;

/// The SRBs that wait for the DPC. The memory is allocated beforehand, because the queue is used
/// under a spin lock.
#[derive(Debug)]
pub(super) struct RequestQueue(VecDeque<Srb>);

impl RequestQueue {
    pub(super) fn new() -> Result<Self, TryReserveError> {
        let mut queue = VecDeque::new();
        queue.try_reserve_exact(QUEUE_DEPTH)?;
        Ok(Self(queue))
    }

    /// Appends a request, or returns it if the queue is full.
    pub(super) fn push(&mut self, srb: Srb) -> Result<(), Srb> {
        if self.0.len() == QUEUE_DEPTH {
            return Err(srb);
        }
        self.0.push_back(srb);
        Ok(())
    }

    /// Takes the oldest request.
    pub(super) fn pop(&mut self) -> Option<Srb> {
        self.0.pop_front()
    }

    /// Takes the oldest requests into `taken`, as many as it has room for.
    pub(super) fn take_into(&mut self, taken: &mut [Option<Srb>]) {
        for (place, srb) in taken.iter_mut().zip(self.0.drain(..)) {
            *place = Some(srb);
        }
    }
}
