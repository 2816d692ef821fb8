//! The devices that exist, by the address of their device object.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use super::device_queue::DeviceQueue;
use crate::sync::{Mutex, MutexGuard, global};

type Devices = BTreeMap<usize, Arc<DeviceQueue>>;

global! { static DEVICES: Mutex<Devices> = Mutex::new(BTreeMap::new()); }

pub(crate) fn add(device: usize, queue: Arc<DeviceQueue>) {
    devices().insert(device, queue);
}

pub(crate) fn remove(device: usize) {
    devices().remove(&device);
}

/// The queue of the device, if there is such a device.
pub(crate) fn find(device: usize) -> Option<Arc<DeviceQueue>> {
    devices().get(&device).cloned()
}

fn devices() -> MutexGuard<'static, Devices> {
    DEVICES.lock().unwrap_or_else(PoisonError::into_inner)
}
