//! The SRBs of an adapter.

use core::mem;
use core::panic::Location;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::vec::Vec;

use super::block::Block;

/// The number of completed SRBs that stay in memory, to find an SRB that is used again.
const KEPT: usize = 64;

pub(crate) struct Srbs {
    /// The number of SRBs that the miniport may have at a time.
    pub(crate) depth: usize,
    /// The SRBs that the miniport has, by their address.
    started: BTreeMap<usize, Arc<Block>>,
    /// The SRBs that the adapter has no room for yet.
    waiting: VecDeque<Arc<Block>>,
    completed: VecDeque<Completed>,
}

impl Drop for Srbs {
    /// Keeps the memory of the requests that the miniport still has: its `Srb`s may outlive the adapter.
    fn drop(&mut self) {
        let started = mem::take(&mut self.started);
        started.into_values().for_each(mem::forget);
    }
}

/// An SRB that the miniport has completed, and the place of the completion.
#[derive(Clone)]
pub(crate) struct Completed {
    pub(crate) block: Arc<Block>,
    pub(crate) place: &'static Location<'static>,
}

/// What happens to an SRB that the miniport completes.
pub(crate) enum Taken {
    /// The first SRB is completed now. The second one was used after its completion.
    Now(Arc<Block>, Option<Completed>),
    /// The SRB was completed before.
    Before(&'static Location<'static>),
    Unknown,
}

impl Srbs {
    pub(crate) const fn new() -> Self {
        Self {
            depth: usize::MAX,
            started: BTreeMap::new(),
            waiting: VecDeque::new(),
            completed: VecDeque::new(),
        }
    }

    /// Returns whether to start the request now, or queues it and returns `false`.
    pub(crate) fn admit(&mut self, block: &Arc<Block>) -> bool {
        let has_room = self.started.len() < self.depth;
        if has_room {
            self.started.insert(block.address(), Arc::clone(block));
        } else {
            self.waiting.push_back(Arc::clone(block));
        }
        has_room
    }

    /// Takes back the request at `srb`, if the miniport has it.
    pub(crate) fn take(&mut self, srb: usize, place: &'static Location<'static>) -> Taken {
        if let Some(block) = self.started.remove(&srb) {
            block.collect();
            let completed = Completed {
                block: Arc::clone(&block),
                place,
            };
            self.completed.push_back(completed);
            let oldest = (self.completed.len() > KEPT).then(|| self.completed.pop_front());
            let used = oldest.flatten().filter(|one| !one.block.is_untouched());
            return Taken::Now(block, used);
        }
        let mut completed = self.completed.iter().rev();
        match completed.find(|one| one.block.address() == srb) {
            Some(one) => Taken::Before(one.place),
            None => Taken::Unknown,
        }
    }

    pub(crate) fn any_waits(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Starts the oldest waiting request, if there is room for it now.
    pub(crate) fn next(&mut self) -> Option<Arc<Block>> {
        if self.started.len() >= self.depth {
            return None;
        }
        let next = self.waiting.pop_front()?;
        self.started.insert(next.address(), Arc::clone(&next));
        Some(next)
    }

    /// Queues a request again that the miniport has not accepted. Returns `false` if the miniport
    /// completed it.
    pub(crate) fn put_back(&mut self, block: &Arc<Block>) -> bool {
        let had = self.started.remove(&block.address()).is_some();
        if had {
            self.waiting.push_front(Arc::clone(block));
        }
        had
    }

    /// Removes a waiting request, and returns whether it was waiting.
    pub(crate) fn cancel(&mut self, block: &Arc<Block>) -> bool {
        let waiting = &mut self.waiting;
        let position = waiting.iter().position(|one| Arc::ptr_eq(one, block));
        position.is_some_and(|index| waiting.remove(index).is_some())
    }

    /// Returns the request at `srb`, if the miniport has it.
    pub(crate) fn started(&self, srb: usize) -> Option<Arc<Block>> {
        self.started.get(&srb).cloned()
    }

    /// Returns where the request at `srb` was completed.
    pub(crate) fn completed(&self, srb: usize) -> Option<&'static Location<'static>> {
        let mut completed = self.completed.iter().rev();
        let completed = completed.find(|one| one.block.address() == srb)?;
        Some(completed.place)
    }

    /// Returns a request that the miniport has or would still get.
    pub(crate) fn left(&self) -> Option<Arc<Block>> {
        self.started.values().chain(&self.waiting).next().cloned()
    }

    /// Returns the completed requests that were used after their completion.
    pub(crate) fn used_after_completion(&self) -> Vec<Completed> {
        let completed = self.completed.iter();
        let used = completed.filter(|one| !one.block.is_untouched());
        used.cloned().collect()
    }
}
