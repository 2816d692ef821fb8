use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};

use spin_lock_safe::HwDeviceExtension;
use spin_lock_safe::sys::{self, HW_WORKITEM, PVOID, STOR_STATUS_SUCCESS, ULONG};

/// A work item of an adapter.
#[derive(Debug, Default)]
pub struct Worker(AtomicPtr<core::ffi::c_void>);

impl Worker {
    /// Allocates the work item, and returns whether that worked.
    ///
    /// Microsoft's page: `StorPortInitializeWorker` function (storport.h).
    pub fn initialize<E>(&self, adapter: &HwDeviceExtension<E>) -> bool {
        let mut worker: PVOID = ptr::null_mut();
        // SAFETY: `worker` may be written to.
        let status = unsafe { sys::StorPortInitializeWorker(adapter.as_ptr(), &raw mut worker) };
        self.0.store(worker, Ordering::Release);
        status == STOR_STATUS_SUCCESS
    }

    /// Queues `routine` to run at `PASSIVE_LEVEL`, or returns `STOR_STATUS_BUSY` if it is queued
    /// already.
    ///
    /// Microsoft's page: `StorPortQueueWorkItem` function (storport.h).
    ///
    /// # Safety
    ///
    /// The work item is initialized. `routine` may be called with the adapter's device
    /// extension.
    pub unsafe fn queue<E>(&self, adapter: &HwDeviceExtension<E>, routine: HW_WORKITEM) -> ULONG {
        let worker = self.0.load(Ordering::Acquire);
        // SAFETY: the caller promises a valid work item and routine.
        unsafe { sys::StorPortQueueWorkItem(adapter.as_ptr(), routine, worker, ptr::null_mut()) }
    }

    /// Frees the work item, which is not queued.
    ///
    /// Microsoft's page: `StorPortFreeWorker` function (storport.h).
    pub fn free<E>(&self, adapter: &HwDeviceExtension<E>) {
        let worker = self.0.swap(ptr::null_mut(), Ordering::AcqRel);
        if worker.is_null() {
            return;
        }
        // SAFETY: the work item is allocated, and not used any more.
        unsafe { sys::StorPortFreeWorker(adapter.as_ptr(), worker) };
    }
}
