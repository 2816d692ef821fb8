//! The existing objects of one kind, by their addresses.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use crate::sync::{Mutex, MutexGuard};

pub(crate) struct Known<T>(Mutex<BTreeMap<usize, Arc<T>>>);

impl<T> Known<T> {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    pub(crate) fn add(&self, address: usize, object: &Arc<T>) {
        self.objects().insert(address, Arc::clone(object));
    }

    pub(crate) fn remove(&self, address: usize) {
        self.objects().remove(&address);
    }

    pub(crate) fn find(&self, address: usize) -> Option<Arc<T>> {
        self.objects().get(&address).cloned()
    }

    fn objects(&self) -> MutexGuard<'_, BTreeMap<usize, Arc<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
