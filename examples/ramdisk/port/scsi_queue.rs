use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::sent::Block;

/// The SRBs of an adapter.
#[derive(Debug, Default)]
pub(super) struct ScsiQueue {
    depth: usize,
    /// What the miniport has, by the SRB's address.
    started: BTreeMap<usize, Arc<Block>>,
    /// What the adapter has no room for yet.
    waiting: VecDeque<Arc<Block>>,
    tally: Tally,
}

/// What became of the requests of an adapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// SRBs that the miniport was called with.
    pub started: usize,
    /// SRBs that it completed.
    pub completed: usize,
    /// SRBs that it completed without having them: twice, mostly.
    pub stray: usize,
    /// SRBs that were started inside the completion of another.
    pub started_in_completion: usize,
    /// Service requests that the miniport was called with.
    pub service_requests: usize,
    /// Service requests that it completed.
    pub service_completions: usize,
}

/// What follows from the completion of an SRB.
pub(super) struct Completed {
    pub(super) block: Arc<Block>,
    /// The request that the adapter has room for now.
    pub(super) next: Option<Arc<Block>>,
}

impl ScsiQueue {
    pub(super) const fn set_depth(&mut self, depth: usize) {
        self.depth = depth;
    }

    pub(super) const fn tally(&self) -> Tally {
        self.tally
    }

    /// Whether the request is to be started; else it waits.
    pub(super) fn admit(&mut self, block: &Arc<Block>) -> bool {
        let room = self.started.len() < self.depth;
        if room {
            self.start(block);
        } else {
            self.waiting.push_back(Arc::clone(block));
        }
        room
    }

    /// Takes back the request at `srb`, if the miniport has it.
    pub(super) fn complete(&mut self, srb: usize) -> Option<Completed> {
        let Some(block) = self.started.remove(&srb) else {
            self.tally.stray += 1;
            return None;
        };
        self.tally.completed += 1;
        let next = self.waiting.pop_front();
        if let Some(next) = &next {
            self.tally.started_in_completion += 1;
            self.start(next);
        }
        Some(Completed { block, next })
    }

    fn start(&mut self, block: &Arc<Block>) {
        self.tally.started += 1;
        self.started.insert(block.address(), Arc::clone(block));
    }
}
