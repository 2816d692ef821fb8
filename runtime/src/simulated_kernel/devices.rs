//! The existing devices, by the address of their device object.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, Weak};

use super::device::DispatchRoutine;
use super::device_queue::DeviceQueue;
use crate::raw::DEVICE_OBJECT;
use crate::sync::{Mutex, MutexGuard, global};

/// The memory of a device. Everything that may still use the device keeps it alive.
pub(crate) trait DeviceMemory: Send + Sync {
    fn object(&self) -> *mut DEVICE_OBJECT;
    fn queue(&self) -> &DeviceQueue;
    /// Returns the number of drivers that a request sent to the device passes.
    fn stack_size(&self) -> i8;
    /// Returns the driver's dispatch routine for a major function code.
    fn dispatch_routine(&self, major: u8) -> DispatchRoutine;
}

type Devices = BTreeMap<usize, Weak<dyn DeviceMemory>>;

global! { static DEVICES: Mutex<Devices> = Mutex::new(BTreeMap::new()); }

pub(crate) fn add(device: &Arc<dyn DeviceMemory>) {
    devices().insert(device.object().addr(), Arc::downgrade(device));
}

pub(crate) fn remove(device: usize) {
    devices().remove(&device);
}

/// Returns the device at this address, if there is one.
pub(crate) fn find(device: usize) -> Option<Arc<dyn DeviceMemory>> {
    devices().get(&device).and_then(Weak::upgrade)
}

fn devices() -> MutexGuard<'static, Devices> {
    DEVICES.lock().unwrap_or_else(PoisonError::into_inner)
}
