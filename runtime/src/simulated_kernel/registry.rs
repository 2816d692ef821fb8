//! The outstanding requests, by the address of their IRP.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, PoisonError};

use super::packet::Packet;
use crate::sync::{Mutex, MutexGuard, global};

/// The number of completed requests that stay in memory, so that no new request gets the address
/// of a request that a driver may complete again.
const KEPT: usize = 1024;

global! { static REQUESTS: Mutex<Requests> = Mutex::new(Requests::new()); }

struct Requests {
    outstanding: BTreeMap<usize, Arc<Packet>>,
    completed: VecDeque<Arc<Packet>>,
}

impl Requests {
    const fn new() -> Self {
        Self {
            outstanding: BTreeMap::new(),
            completed: VecDeque::new(),
        }
    }
}

/// What is known of an IRP's address.
pub(crate) enum Standing {
    /// A driver has the request.
    Outstanding(Arc<Packet>),
    /// The request was completed.
    Completed,
    /// There is no such request, or it was completed long ago.
    Unknown,
}

/// Notes a request that is about to be sent.
pub(crate) fn add(packet: &Arc<Packet>) {
    requests()
        .outstanding
        .insert(packet.address(), Arc::clone(packet));
}

pub(crate) fn find(irp: usize) -> Standing {
    let requests = requests();
    if let Some(packet) = requests.outstanding.get(&irp) {
        return Standing::Outstanding(Arc::clone(packet));
    }
    if requests.completed.iter().any(|one| one.address() == irp) {
        return Standing::Completed;
    }
    Standing::Unknown
}

/// Notes that the request is completed.
pub(crate) fn take(packet: &Packet) {
    let mut requests = requests();
    let packet = requests.outstanding.remove(&packet.address());
    requests.completed.extend(packet);
    if requests.completed.len() > KEPT {
        requests.completed.pop_front();
    }
}

fn requests() -> MutexGuard<'static, Requests> {
    REQUESTS.lock().unwrap_or_else(PoisonError::into_inner)
}
