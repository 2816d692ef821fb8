//! Threads that ended while they held a spin lock.

use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::vec::Vec;

use super::context::ContextId;
use super::violation::{HeldLock, Lock};
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::{Mutex, global};

type LeftHeld = BTreeMap<ContextId, Vec<HeldLock>>;

global! { static ANY: AtomicBool = AtomicBool::new(false); }
global! { static LEFT_HELD: Mutex<LeftHeld> = Mutex::new(BTreeMap::new()); }

/// Notes the locks that a thread still holds when it ends.
pub(crate) fn note(holder: ContextId, held: Vec<HeldLock>) {
    LEFT_HELD
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(holder, held);
    ANY.store(true, Ordering::Release);
}

/// Returns how `holder` had acquired `lock`, if the thread ended without releasing it.
pub(crate) fn left_held(holder: ContextId, lock: Lock) -> Option<HeldLock> {
    if !ANY.load(Ordering::Acquire) {
        return None;
    }
    let left_held = LEFT_HELD.lock().unwrap_or_else(PoisonError::into_inner);
    left_held
        .get(&holder)?
        .iter()
        .copied()
        .find(|held| held.lock == lock)
}

/// Returns how a thread had acquired `lock`, which many may hold, if the thread ended without releasing it.
pub(crate) fn left_held_by_any(lock: Lock) -> Option<HeldLock> {
    if !ANY.load(Ordering::Acquire) {
        return None;
    }
    let left_held = LEFT_HELD.lock().unwrap_or_else(PoisonError::into_inner);
    let mut held = left_held.values().flatten().copied();
    held.find(|held| held.lock == lock)
}
