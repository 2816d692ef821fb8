//! The adapter, of which there is one.

use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};

use ramdisk::storport::{
    PORT_CONFIGURATION_INFORMATION, SP_RETURN_FOUND, VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::sys::{
    NTSTATUS, PVOID, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER,
};
use wdm::{PoolBytes, Semaphore, SystemThread};

use crate::calls::{Calls, run_calls};

pub(crate) struct Adapter {
    pub(crate) miniport: VIRTUAL_HW_INITIALIZATION_DATA,
    pub(crate) extension: PVOID,
    pub(crate) calls: Calls,
    /// Released for each call, and at the end.
    pub(crate) work: Semaphore,
    /// The miniport's memory.
    _memory: PoolBytes,
}

static ADAPTER: AtomicPtr<Adapter> = AtomicPtr::new(ptr::null_mut());

/// Returns the adapter, from [`start`] to [`remove`].
pub(crate) fn adapter() -> &'static Adapter {
    // SAFETY: nobody calls the port driver before or after the adapter exists.
    unsafe { &*ADAPTER.load(Ordering::Acquire) }
}

/// Makes the adapter, and lets the miniport find and initialize it.
pub(crate) fn start(miniport: VIRTUAL_HW_INITIALIZATION_DATA) -> Result<SystemThread, NTSTATUS> {
    let size = miniport.DeviceExtensionSize as usize;
    let mut memory = PoolBytes::zeroed(size).ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
    let adapter = wdm::leak(Adapter {
        miniport,
        extension: memory.as_mut().as_mut_ptr().cast(),
        calls: Calls::new(),
        // SAFETY: the semaphore is initialized next, in its final place.
        work: unsafe { Semaphore::new() },
        _memory: memory,
    });
    // SAFETY: nobody else uses it yet.
    unsafe { adapter.work.initialize() };
    ADAPTER.store(ptr::from_ref(adapter).cast_mut(), Ordering::Release);
    // SAFETY: nobody else uses the adapter yet.
    find_and_initialize(adapter).inspect_err(|_| unsafe { free() })?;
    // SAFETY: the thread is joined before the adapter is freed.
    let thread = unsafe { SystemThread::start(run_calls, ptr::null()) };
    // SAFETY: no request came yet, and nobody else uses the adapter.
    thread.inspect_err(|_| unsafe { remove(None) })
}

fn find_and_initialize(adapter: &Adapter) -> Result<(), NTSTATUS> {
    let miniport = &adapter.miniport;
    let (Some(find), Some(initialize)) = (miniport.HwFindAdapter, miniport.HwInitialize) else {
        return Err(STATUS_INVALID_PARAMETER);
    };
    let mut configuration = PORT_CONFIGURATION_INFORMATION::default();
    let mut again = 0;
    let (extension, none) = (adapter.extension, ptr::null_mut());
    let (config, again) = ((&raw mut configuration).cast(), &raw mut again);
    // SAFETY: the extension is zeroed, and has the size that the miniport asked for.
    let found = unsafe { find(extension, none, none, none, ptr::null_mut(), config, again) };
    if found != SP_RETURN_FOUND {
        return Err(STATUS_INSUFFICIENT_RESOURCES);
    }
    // SAFETY: the adapter is found.
    if unsafe { initialize(extension) } == 0 {
        return Err(STATUS_INSUFFICIENT_RESOURCES);
    }
    Ok(())
}

/// Ends the thread, and lets the miniport free its resources.
///
/// # Safety
///
/// All requests but service requests are completed, and nobody uses the adapter any more.
pub(crate) unsafe fn remove(thread: Option<SystemThread>) {
    let adapter = adapter();
    adapter.calls.stop();
    adapter.work.release(1);
    if let Some(thread) = thread {
        thread.join();
    }
    if let Some(complete) = adapter.miniport.HwCompleteServiceIrp {
        // SAFETY: the adapter is initialized.
        unsafe { complete(adapter.extension) };
    }
    if let Some(free) = adapter.miniport.HwFreeAdapterResources {
        // SAFETY: the miniport has no requests left, and is not called again.
        unsafe { free(adapter.extension) };
    }
    // SAFETY: the caller promises that nobody uses the adapter any more.
    unsafe { free() };
}

/// # Safety
///
/// There is an adapter, and nobody uses it any more.
unsafe fn free() {
    let adapter = ADAPTER.swap(ptr::null_mut(), Ordering::AcqRel);
    // SAFETY: the pointer came from `leak`, and the caller promises that nobody uses it.
    unsafe { wdm::unleak(adapter) };
}
