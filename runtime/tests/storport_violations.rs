//! Violations of Storport's rules are reported, with the lines of the driver.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::pin::pin;
use std::ptr;

use common::{assert_reports, enter, panic_of};
use spin_lock_safe::simulated_kernel::{Adapter, Hardware, Request, SentSrb, SrbRequest};
use spin_lock_safe::sys::{
    BOOLEAN, HW_INITIALIZATION_DATA, HW_STARTIO, IRP, InterruptLock,
    InterruptSynchronizePerMessage, KIRQL, PBOOLEAN, PCHAR, PORT_CONFIGURATION_INFORMATION,
    PPORT_CONFIGURATION_INFORMATION, PSCSI_REQUEST_BLOCK, PVOID, SP_RETURN_FOUND,
    STOR_FEATURE_VIRTUAL_MINIPORT, STOR_LOCK_HANDLE, StorPortAcquireSpinLock,
    StorPortCompleteServiceIrp, StorPortFreeWorker, StorPortGetDeviceBase,
    StorPortGetSystemAddress, StorPortIssueDpc, StorPortNotificationRequestComplete,
    StorPortQueueWorkItem, TRUE, ULONG,
};
use spin_lock_safe::sys::{STOR_DPC, StorSynchronizeFullDuplex};
use spin_lock_safe::{
    HwDeviceExtension, Irp, MsiSpinLock, SpinLock, Srb, StorPortLockHandle, StorPortSpinLock, ddi,
    spin_lock_safe,
};

const DIRQL: KIRQL = 5;

/// The miniport's own lock.
static OWN: SpinLock<()> = SpinLock::new(());

#[spin_lock_safe(HW_FIND_ADAPTER)]
unsafe extern "system" fn find(
    _extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    _reserved: PBOOLEAN,
) -> ULONG {
    // SAFETY: Storport passes the configuration.
    configure(unsafe { &mut *configuration });
    SP_RETURN_FOUND
}

fn configure(configuration: &mut PORT_CONFIGURATION_INFORMATION) {
    configuration.SynchronizationModel = StorSynchronizeFullDuplex;
    configuration.MaxNumberOfIO = 1;
}

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "system" fn find_virtual(
    _extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    _again: PBOOLEAN,
) -> ULONG {
    // SAFETY: Storport passes the configuration.
    unsafe { (*configuration).MaxNumberOfIO = 1 };
    SP_RETURN_FOUND
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(_extension: PVOID) -> BOOLEAN {
    TRUE
}

/// Keeps the request.
#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn keep(_extension: PVOID, _srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

/// Completes the service request that is kept, if there is one.
#[spin_lock_safe(HW_RESET_BUS)]
unsafe extern "system" fn reset_bus(extension: PVOID, _path: ULONG) -> BOOLEAN {
    // SAFETY: the extension holds a pointer, and nobody else uses it.
    let irp: *mut IRP = unsafe { extension.cast::<*mut IRP>().read() };
    if !irp.is_null() {
        // SAFETY: Storport passes this adapter's extension.
        let adapter = unsafe { HwDeviceExtension::from_raw(extension) };
        // SAFETY: the miniport has the request.
        let irp = unsafe { Irp::from_raw(irp) };
        assert!(!irp.device().is_null(), "it is the adapter's device");
        ddi::StorPortCompleteServiceIrp(adapter, irp);
    }
    TRUE
}

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
unsafe extern "system" fn keep_request(extension: PVOID, irp: PVOID) {
    // SAFETY: the extension has room for a pointer, and nobody else uses it.
    unsafe { extension.cast::<PVOID>().write(irp) };
}

fn physical(start_io: HW_STARTIO) -> HW_INITIALIZATION_DATA {
    HW_INITIALIZATION_DATA {
        HwFindAdapter: find as PVOID,
        HwInitialize: Some(initialize),
        HwStartIo: start_io,
        HwResetBus: Some(reset_bus),
        DeviceExtensionSize: 16,
        ..HW_INITIALIZATION_DATA::new()
    }
}

fn of_virtual(start_io: HW_STARTIO) -> HW_INITIALIZATION_DATA {
    HW_INITIALIZATION_DATA {
        HwFindAdapter: find_virtual as PVOID,
        HwProcessServiceRequest: Some(keep_request),
        FeatureSupport: STOR_FEATURE_VIRTUAL_MINIPORT,
        ..physical(start_io)
    }
}

fn started(miniport: &HW_INITIALIZATION_DATA) -> Adapter {
    let hardware = Hardware {
        interrupt_irql: DIRQL,
        device_base: ptr::null_mut(),
    };
    // SAFETY: the routines keep the contracts of their roles, except for what is tested.
    unsafe { Adapter::start(miniport, hardware) }.expect("it starts")
}

fn complete(adapter: &Adapter, sent: &SentSrb) {
    // SAFETY: the miniport has the request, except for what is tested.
    unsafe { StorPortNotificationRequestComplete(adapter.device_extension(), sent.as_ptr()) };
}

fn test_unit_ready() -> SrbRequest {
    SrbRequest::command([0; 6])
}

#[test]
fn an_srb_completed_twice() {
    let adapter = started(&of_virtual(Some(keep)));
    let sent = adapter.send(test_unit_ready());
    complete(&adapter, &sent);
    let report = panic_of(|| complete(&adapter, &sent));
    assert_reports(
        &report,
        &[
            "DRIVER_VERIFIER_DETECTED_VIOLATION (0xc4): StorPortNotification(RequestComplete) at ",
            file!(),
            "the SRB at 0x",
            "was completed already, at ",
            file!(),
        ],
    );
}

#[test]
fn an_srb_that_is_none() {
    let adapter = started(&of_virtual(Some(keep)));
    let extension = adapter.device_extension();
    // SAFETY: the pointer is not an SRB, which the test is about.
    let call = || unsafe { StorPortNotificationRequestComplete(extension, ptr::dangling_mut()) };
    assert_reports(&panic_of(call), &["the adapter has no SRB at 0x"]);
}

#[test]
fn an_srb_never_completed() {
    let adapter = started(&of_virtual(Some(keep)));
    let line = line!() + 1;
    let _sent = adapter.send(test_unit_ready());
    let report = panic_of(|| _ = adapter.remove());
    let sent_at = format!("which was sent at {}:{line}:", file!());
    assert_reports(&report, &["has not completed the SRB at 0x", &sent_at]);
}

#[test]
fn an_srb_written_to_after_its_completion() {
    let adapter = started(&of_virtual(Some(keep)));
    let sent = adapter.send(test_unit_ready());
    complete(&adapter, &sent);
    // SAFETY: the memory is valid. It is not the miniport's any more, which the test is about.
    unsafe { (*sent.as_ptr()).SrbStatus = 1 };
    let report = panic_of(|| _ = adapter.remove());
    assert_reports(
        &report,
        &[
            "the SRB at 0x",
            "was used after its completion at ",
            file!(),
        ],
    );
}

#[test]
fn an_srb_handed_to_storport_after_its_completion() {
    let adapter = started(&of_virtual(Some(keep)));
    let sent = adapter.send(test_unit_ready());
    complete(&adapter, &sent);
    let mut data = ptr::null_mut();
    let (extension, srb) = (adapter.device_extension(), sent.as_ptr());
    // SAFETY: the miniport does not have the request, which the test is about.
    let call = || _ = unsafe { StorPortGetSystemAddress(extension, srb, &raw mut data) };
    let parts = [
        "StorPortGetSystemAddress at ",
        file!(),
        "was used after its completion at ",
    ];
    assert_reports(&panic_of(call), &parts);
}

#[test]
fn service_requests_never_completed() {
    let adapter = started(&of_virtual(Some(keep)));
    let _sent = adapter.send_service_request(Request::new(0));
    let report = panic_of(|| _ = adapter.remove());
    assert_reports(&report, &["not completed all service requests: 1 are left"]);
}

#[test]
fn a_virtual_miniport_has_no_interrupt_lock_and_no_registers() {
    let adapter = started(&of_virtual(Some(keep)));
    let extension = adapter.device_extension();
    let forbidden = "Storport forbids the routine to virtual miniports";
    let mut handle = STOR_LOCK_HANDLE::new();
    // SAFETY: the handle lives long enough.
    let lock = || unsafe {
        StorPortAcquireSpinLock(extension, InterruptLock, ptr::null_mut(), &raw mut handle);
    };
    assert_reports(&panic_of(lock), &["StorPortAcquireSpinLock at ", forbidden]);
    // SAFETY: the function has no requirements.
    let base = || _ = unsafe { StorPortGetDeviceBase(extension, 0, 0, 0, 0, 0) };
    assert_reports(&panic_of(base), &["StorPortGetDeviceBase at ", forbidden]);
}

#[test]
fn a_physical_miniport_has_no_service_requests() {
    let adapter = started(&physical(Some(keep)));
    let extension = adapter.device_extension();
    // SAFETY: the routine is forbidden here, which the test is about.
    let call = || _ = unsafe { StorPortCompleteServiceIrp(extension, ptr::null_mut()) };
    let parts = ["StorPortCompleteServiceIrp at ", "to physical miniports"];
    assert_reports(&panic_of(call), &parts);
}

#[test]
fn the_lock_of_a_message_that_has_none() {
    let adapter = started(&physical(Some(keep)));
    // SAFETY: the adapter exists as long as the lock.
    let lock = unsafe { MsiSpinLock::new(adapter.device_extension(), 0, ()) };
    let parts = [
        "StorPortAcquireMSISpinLock at ",
        file!(),
        "did not choose `InterruptSynchronizePerMessage`",
    ];
    assert_reports(&panic_of(|| lock.acquire(&enter()).release()), &parts);
}

#[test]
fn what_is_not_initialized() {
    let adapter = started(&of_virtual(Some(keep)));
    let extension = adapter.device_extension();
    let none = ptr::null_mut();
    let mut dpc = STOR_DPC::default();
    // SAFETY: the DPC is not initialized, which the test is about.
    let issue = || _ = unsafe { StorPortIssueDpc(extension, &raw mut dpc, none, none) };
    assert_reports(
        &panic_of(issue),
        &["StorPortIssueDpc at ", "is not initialized"],
    );
    // SAFETY: there is no such work item, which the test is about.
    let queue = || _ = unsafe { StorPortQueueWorkItem(extension, Some(work), none, none) };
    assert_reports(&panic_of(queue), &["StorPortQueueWorkItem at "]);
    // SAFETY: as above.
    let free = || _ = unsafe { StorPortFreeWorker(extension, none) };
    assert_reports(&panic_of(free), &["StorPortFreeWorker at "]);
}

#[spin_lock_safe(HW_WORKITEM)]
unsafe extern "system" fn work(_extension: PVOID, _context: PVOID, _worker: PVOID) {}

/// Violations in routines of the miniport, each of which ends the process.
#[cfg(not(miri))]
mod in_a_routine {
    use super::*;
    use crate::common::child::assert_ends;

    /// Acquires the lock that Storport holds.
    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "system" fn takes_start_io_lock(
        extension: PVOID,
        _srb: PSCSI_REQUEST_BLOCK,
    ) -> BOOLEAN {
        // SAFETY: Storport passes this adapter's extension.
        let lock = unsafe { StorPortSpinLock::start_io(extension, ()) };
        lock.acquire_with_handle(pin!(StorPortLockHandle::new()))
            .release();
        TRUE
    }

    #[test]
    fn the_start_io_lock_taken_twice() {
        let twice = || drop(started(&physical(Some(takes_start_io_lock))).send(test_unit_ready()));
        let parts = [
            "SPIN_LOCK_ALREADY_OWNED (0xf): StorPortAcquireSpinLock at ",
            file!(),
            "this context holds the StartIo lock of the adapter at 0x",
            "held: the StartIo lock of the adapter at 0x",
            "acquired by Storport at ",
        ];
        assert_ends("in_a_routine::the_start_io_lock_taken_twice", twice, &parts);
    }

    /// Acquires the StartIo lock under the Interrupt lock.
    #[spin_lock_safe(HW_INTERRUPT)]
    unsafe extern "system" fn interrupt(extension: PVOID) -> BOOLEAN {
        // SAFETY: Storport passes this adapter's extension.
        let lock = unsafe { StorPortSpinLock::start_io(extension, ()) };
        lock.acquire_with_handle(pin!(StorPortLockHandle::new()))
            .release();
        TRUE
    }

    #[spin_lock_safe(HW_FIND_ADAPTER)]
    unsafe extern "system" fn find_with_messages(
        _extension: PVOID,
        _context: PVOID,
        _bus: PVOID,
        _arguments: PCHAR,
        configuration: PPORT_CONFIGURATION_INFORMATION,
        _reserved: PBOOLEAN,
    ) -> ULONG {
        // SAFETY: Storport passes the configuration.
        let configuration = unsafe { &mut *configuration };
        configure(configuration);
        configuration.HwMSInterruptRoutine = Some(message);
        configuration.InterruptSynchronizationMode = InterruptSynchronizePerMessage;
        SP_RETURN_FOUND
    }

    /// Acquires the lock of message 1.
    #[spin_lock_safe(HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE)]
    unsafe extern "system" fn message(extension: PVOID, _id: ULONG) -> BOOLEAN {
        // SAFETY: the adapter exists for the call.
        let lock = unsafe { MsiSpinLock::new(extension, 1, ()) };
        lock.acquire().release();
        TRUE
    }

    #[test]
    fn the_lock_of_a_message_in_its_own_routine() {
        let own = || {
            let mut miniport = physical(Some(keep));
            miniport.HwFindAdapter = find_with_messages as PVOID;
            let adapter = started(&miniport);
            adapter.interrupt_message(0);
            adapter.run_dpcs();
            eprintln!("message 0 is served");
            adapter.interrupt_message(1);
            adapter.run_dpcs();
        };
        let parts = [
            "message 0 is served",
            "SPIN_LOCK_ALREADY_OWNED (0xf): StorPortAcquireMSISpinLock at ",
            "the lock of message 1 of the adapter at 0x",
            "acquired by Storport at ",
        ];
        let name = "in_a_routine::the_lock_of_a_message_in_its_own_routine";
        assert_ends(name, own, &parts);
    }

    #[test]
    fn the_hierarchy_broken() {
        let broken = || {
            let mut miniport = physical(Some(keep));
            miniport.HwInterrupt = Some(interrupt);
            let adapter = started(&miniport);
            adapter.interrupt();
            adapter.run_dpcs();
        };
        let parts = [
            "StorPortAcquireSpinLock at ",
            file!(),
            "the StartIo lock of the adapter at 0x",
            "must be acquired before the Interrupt lock of the adapter at 0x",
            "acquired by Storport at ",
        ];
        assert_ends("in_a_routine::the_hierarchy_broken", broken, &parts);
    }

    /// Completes the request under the miniport's own lock.
    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "system" fn completes_under_its_lock(
        adapter: &HwDeviceExtension,
        srb: Srb,
    ) -> BOOLEAN {
        let own = OWN.acquire();
        // SAFETY: not kept. Storport starts the next request here.
        unsafe { ddi::StorPortCompleteSrbUnderLock(adapter, srb) };
        own.release();
        TRUE
    }

    #[test]
    fn the_next_request_started_under_the_miniports_lock() {
        let reenter = || {
            let adapter = started(&of_virtual(Some(completes_under_its_lock)));
            adapter.set_queue_depth(0);
            let adapter = adapter.starting_next_in_completion();
            let _sent: Vec<_> = (0..2).map(|_| adapter.send(test_unit_ready())).collect();
            adapter.set_queue_depth(1);
            adapter.run_dpcs();
        };
        let parts = [
            "SPIN_LOCK_ALREADY_OWNED (0xf): ",
            file!(),
            "this context holds the spin lock at 0x",
            "held: the spin lock at 0x",
            file!(),
        ];
        let test = "in_a_routine::the_next_request_started_under_the_miniports_lock";
        assert_ends(test, reenter, &parts);
    }

    /// Leaves a lock held.
    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "system" fn leaves_a_lock(
        extension: PVOID,
        _srb: PSCSI_REQUEST_BLOCK,
    ) -> BOOLEAN {
        let mut handle = STOR_LOCK_HANDLE::new();
        let (lock, none) = (InterruptLock, ptr::null_mut());
        let acquire = StorPortAcquireSpinLock;
        // SAFETY: the lock is not released, which the test is about.
        unsafe { acquire(extension, lock, none, &raw mut handle) };
        TRUE
    }

    #[test]
    fn a_lock_left_held() {
        let left = || drop(started(&physical(Some(leaves_a_lock))).send(test_unit_ready()));
        let parts = [
            "DRIVER_VIOLATION (0x121): HwStartIo at ",
            "the routine returns while 1 spin lock is held",
            "held: the StartIo lock",
            "held: the Interrupt lock",
        ];
        assert_ends("in_a_routine::a_lock_left_held", left, &parts);
    }
}

#[test]
fn the_rule_does_not_count_what_storport_holds() {
    let adapter = started(&of_virtual(Some(keep)));
    let request = adapter.send_service_request(Request::new(0));
    // SAFETY: the miniport keeps the request, so its IRP is valid.
    assert_eq!(unsafe { (*request.as_ptr()).StackCount }, 1);
    adapter.reset_bus(0);
    assert!(request.is_completed());
    assert_eq!(adapter.remove().service_completions, 1);
}
