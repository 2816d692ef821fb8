//! Each SRB of an adapter is completed once, and the miniport never has more SRBs than it takes.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::pin::pin;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::{Outcomes, add_one, enter, many, together, together_in_error};
use spin_lock_safe::simulated_kernel::{Adapter, SentSrb, SrbRequest, ViolationKind, violations};
use spin_lock_safe::sys::{
    BOOLEAN, PBOOLEAN, PCHAR, PPORT_CONFIGURATION_INFORMATION, PSCSI_REQUEST_BLOCK, PSTOR_DPC,
    PVOID, SP_RETURN_FOUND, SRB_STATUS_ABORTED, SRB_STATUS_SUCCESS, STOR_DPC,
    StorPortInitializeDpc, StorPortIssueDpc, StorPortNotificationRequestComplete, TRUE, ULONG,
    VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::{SpinLock, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

/// An SRB that the miniport has.
struct Started(PSCSI_REQUEST_BLOCK);

// SAFETY: an SRB may be completed on any processor.
unsafe impl Send for Started {}

/// The device extension.
#[repr(C)]
struct Extension {
    dpc: STOR_DPC,
    started: SpinLock<Vec<Started>>,
    /// Guarded by the StartIo lock.
    resets: StorPortSpinLock<usize>,
}

// SAFETY: only Storport uses the DPC.
unsafe impl Sync for Extension {}

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "system" fn find_adapter(
    extension: *mut Extension,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    _again: PBOOLEAN,
) -> ULONG {
    let new = Extension {
        dpc: STOR_DPC::default(),
        started: SpinLock::default(),
        // SAFETY: the extension is freed with its adapter.
        resets: unsafe { StorPortSpinLock::start_io(extension.cast(), 0) },
    };
    // SAFETY: the memory is as large as the miniport asked for, and nobody else uses it.
    unsafe { extension.write(new) };
    // SAFETY: Storport lends the configuration.
    unsafe { (*configuration).MaxNumberOfIO = 1 };
    SP_RETURN_FOUND
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(extension: PVOID) -> BOOLEAN {
    // SAFETY: the DPC is the first field.
    unsafe { StorPortInitializeDpc(extension, extension.cast(), Some(dpc)) };
    TRUE
}

/// Leaves the SRB to the DPC.
#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let started = unsafe { &(*extension.cast::<Extension>()).started };
    let mut started = started.acquire();
    started.push(Started(srb));
    assert_eq!(started.len(), 1, "the miniport takes one request at a time");
    started.release();
    let none = ptr::null_mut();
    // SAFETY: the DPC is initialized.
    unsafe { StorPortIssueDpc(extension, extension.cast(), none, none) };
    TRUE
}

/// Completes the SRB that is started.
#[spin_lock_safe(HW_DPC_ROUTINE)]
unsafe extern "system" fn dpc(_dpc: PSTOR_DPC, extension: PVOID, _first: PVOID, _second: PVOID) {
    loop {
        // SAFETY: Storport passes this adapter's extension.
        let started = unsafe { &(*extension.cast::<Extension>()).started };
        let next = started.acquire_at_dpc_level().pop();
        let Some(Started(srb)) = next else { break };
        // SAFETY: the miniport has the request.
        unsafe { complete(extension, srb) };
    }
}

/// # Safety
///
/// The miniport has the request, and does not use it any more.
unsafe fn complete(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) {
    // SAFETY: the caller promises that the request is valid.
    unsafe { (*srb).SrbStatus = SRB_STATUS_SUCCESS };
    // SAFETY: as above.
    unsafe { StorPortNotificationRequestComplete(extension, srb) };
}

#[spin_lock_safe(HW_RESET_BUS)]
unsafe extern "system" fn reset_bus(extension: PVOID, _path: ULONG) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let resets = unsafe { (*extension.cast::<Extension>()).resets.as_ptr() };
    // SAFETY: Storport holds the lock.
    add_one(unsafe { &mut *resets });
    TRUE
}

fn started() -> Adapter {
    let miniport = VIRTUAL_HW_INITIALIZATION_DATA {
        HwFindAdapter: Some(find_adapter),
        HwInitialize: Some(initialize),
        HwStartIo: Some(start_io),
        HwResetBus: Some(reset_bus),
        DeviceExtensionSize: size_of::<Extension>().try_into().expect("it is small"),
        ..VIRTUAL_HW_INITIALIZATION_DATA::new()
    };
    // SAFETY: the routines keep the contracts of their roles.
    unsafe { Adapter::start_virtual(&miniport) }.expect("it starts")
}

/// Sends an SRB whose completion is counted.
fn send(adapter: &Adapter, completions: &Arc<AtomicUsize>) -> SentSrb {
    let completions = Arc::clone(completions);
    let count = move |_: &_| _ = completions.fetch_add(1, Ordering::Relaxed);
    adapter.send(SrbRequest::command([0; 6]).on_completion(count))
}

/// Sends from two threads, one of which also makes the adapter's calls, and then completes all SRBs.
fn two_senders(starting_next_in_completion: bool) {
    many(move || {
        let adapter = if starting_next_in_completion {
            started().starting_next_in_completion()
        } else {
            started()
        };
        let completions = Arc::default();
        together(
            || {
                drop(send(&adapter, &completions));
                adapter.run_dpcs();
            },
            || drop(send(&adapter, &completions)),
        );
        let statistics = adapter.remove();
        assert_eq!((statistics.started, statistics.completed), (2, 2));
        assert_eq!(completions.load(Ordering::Relaxed), 2);
    });
}

#[test]
fn two_threads_send() {
    two_senders(false);
}

#[test]
fn two_threads_send_and_a_completion_starts_the_next() {
    two_senders(true);
}

#[test]
fn a_request_that_waits_is_canceled_or_started() {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    many(move || {
        let adapter = started().starting_next_in_completion();
        let completions = Arc::default();
        let _first = send(&adapter, &completions);
        let second = send(&adapter, &completions);
        together(|| adapter.run_dpcs(), || _ = second.cancel());
        adapter.run_dpcs();
        assert_eq!(completions.load(Ordering::Relaxed), 2);
        let status = second.completion().expect("it is completed").srb_status;
        noted.note(status);
        adapter.remove();
    });
    let either = [SRB_STATUS_SUCCESS, SRB_STATUS_ABORTED];
    assert_eq!(outcomes.all(), either);
}

#[test]
fn the_threads_of_an_adapter_make_its_calls_and_end() {
    many(|| {
        let adapter = started();
        adapter.start_processors(1);
        let completions = Arc::default();
        let sent = send(&adapter, &completions);
        sent.wait(Duration::from_mins(1)).expect("it is completed");
        assert_eq!(adapter.remove().dpcs, 1);
        assert_eq!(completions.load(Ordering::Relaxed), 1);
    });
}

#[test]
fn a_routine_under_storports_lock_beside_its_driver() {
    many(|| {
        let adapter = started();
        // SAFETY: the adapter exists.
        let resets = unsafe { &(*adapter.device_extension().cast::<Extension>()).resets };
        let count = || {
            let handle = pin!(StorPortLockHandle::new());
            add_one(&mut resets.acquire_with_handle(handle, &enter()));
        };
        together(|| _ = adapter.reset_bus(0), count);
        let handle = pin!(StorPortLockHandle::new());
        assert_eq!(*resets.acquire_with_handle(handle, &enter()), 2);
        adapter.remove();
    });
}

#[test]
fn two_threads_complete_one_srb() {
    many(|| {
        let adapter = started();
        let sent = send(&adapter, &Arc::default());
        let complete = || {
            let (extension, srb) = (adapter.device_extension(), sent.as_ptr());
            // SAFETY: that two threads do so is what is tested.
            let complete = || unsafe { StorPortNotificationRequestComplete(extension, srb) };
            _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(complete));
        };
        together_in_error(complete, complete);
        let kinds: Vec<_> = violations().into_iter().map(|one| one.kind).collect();
        assert!(matches!(
            kinds[..],
            [ViolationKind::SrbCompletedTwice { .. }]
        ));
        std::mem::forget(adapter);
    });
}
