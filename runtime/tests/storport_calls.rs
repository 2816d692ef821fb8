//! Calls that a miniport asks Storport for, and Storport's own calls of a miniport, each at its IRQL and
//! under its locks.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering};

use spin_lock_safe::simulated_kernel::{
    Adapter, Hardware, SrbRequest, StartError, current_irql, locks_held,
};
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{
    BOOLEAN, DISPATCH_LEVEL, FALSE, HW_INITIALIZATION_DATA, KIRQL, PASSIVE_LEVEL, PBOOLEAN, PCHAR,
    PPORT_CONFIGURATION_INFORMATION, PSCSI_REQUEST_BLOCK, PSTOR_DPC, PVOID,
    SCSI_ADAPTER_CONTROL_STATUS, SCSI_ADAPTER_CONTROL_TYPE, SCSI_UNIT_CONTROL_STATUS,
    SCSI_UNIT_CONTROL_TYPE, SP_RETURN_ERROR, SP_RETURN_FOUND, SRB_STATUS_SUCCESS, STOR_DPC,
    STOR_FEATURE_VIRTUAL_MINIPORT, STOR_STATUS_BUSY, STOR_STATUS_SUCCESS, ScsiStopAdapter,
    StorPortEnablePassiveInitialization, StorPortFreeTimer, StorPortFreeWorker,
    StorPortGetDeviceBase, StorPortInitializeDpc, StorPortInitializeTimer,
    StorPortInitializeWorker, StorPortIssueDpc, StorPortNotificationBusChangeDetected,
    StorPortNotificationRequestComplete, StorPortNotificationRequestTimerCall,
    StorPortQueueWorkItem, StorPortRequestTimer, StorSynchronizeFullDuplex,
    StorSynchronizeHalfDuplex, TRUE, ULONG,
};

const DIRQL: KIRQL = 5;

/// The extension, in which each routine notes its IRQL and the number of locks that Storport held.
#[repr(C)]
#[derive(Default)]
struct Extension {
    called: [AtomicU8; 16],
}

/// A routine, by its place in [`Extension::called`].
#[derive(Clone, Copy)]
enum Routine {
    Initialize,
    PassiveInitialize,
    BuildIo,
    StartIo,
    ResetBus,
    Interrupt,
    Message,
    Dpc,
    WorkItem,
    Timer,
    TimerEx,
    StopAdapter,
    UnitControl,
}

use Routine::{
    BuildIo, Dpc, Initialize, Interrupt, Message, PassiveInitialize, ResetBus, StartIo,
    StopAdapter, Timer, TimerEx, UnitControl, WorkItem,
};

/// Returns the IRQL and the number of locks, in one byte that is not 0.
fn state(irql: KIRQL, locks: u8) -> u8 {
    0x80 | irql << 2 | locks
}

impl Extension {
    /// # Safety
    ///
    /// Storport passes this adapter's extension.
    unsafe fn note(extension: PVOID, routine: Routine) {
        // SAFETY: the extension is zeroed memory of this size.
        let extension = unsafe { &*extension.cast::<Self>() };
        let locks = u8::try_from(locks_held()).unwrap_or(u8::MAX);
        extension.called[routine as usize].store(state(current_irql(), locks), Ordering::Relaxed);
    }
}

fn called(adapter: &Adapter, routine: Routine) -> u8 {
    let extension = adapter.device_extension().cast::<Extension>();
    // SAFETY: the adapter exists.
    unsafe { &*extension }.called[routine as usize].load(Ordering::Relaxed)
}

/// Declares routines of the miniport that note their calls.
macro_rules! routines {
    ($($role:ident $name:ident($($parameter:ident: $ty:ty),*) $(-> $result:ty)?: $routine:expr $(, $value:expr)?;)*) => {$(
        #[spin_lock_safe($role)]
        unsafe extern "system" fn $name(extension: PVOID, $($parameter: $ty),*) $(-> $result)? {
            // SAFETY: Storport passes this adapter's extension.
            unsafe { Extension::note(extension, $routine) };
            $($value)?
        }
    )*};
}

routines! {
    HW_PASSIVE_INITIALIZE_ROUTINE passive_initialize() -> BOOLEAN: PassiveInitialize, TRUE;
    HW_BUILDIO build_io(_srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN: BuildIo, TRUE;
    HW_RESET_BUS reset_bus(_path: ULONG) -> BOOLEAN: ResetBus, TRUE;
    HW_INTERRUPT interrupt() -> BOOLEAN: Interrupt, FALSE;
    HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE message(_id: ULONG) -> BOOLEAN: Message, TRUE;
    HW_WORKITEM work(_context: PVOID, _worker: PVOID): WorkItem;
    HW_TIMER timer(): Timer;
    HW_TIMER_EX timer_ex(_context: PVOID): TimerEx;
    HW_UNIT_CONTROL unit_control(_control: SCSI_UNIT_CONTROL_TYPE, _parameters: PVOID) -> SCSI_UNIT_CONTROL_STATUS:
        UnitControl, 7;
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(extension: PVOID) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    unsafe { Extension::note(extension, Initialize) };
    // SAFETY: the routine may be called with this extension.
    unsafe { StorPortEnablePassiveInitialization(extension, Some(passive_initialize)) }
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    unsafe { Extension::note(extension, StartIo) };
    // SAFETY: the miniport has the request.
    unsafe { complete(extension, srb) };
    TRUE
}

/// # Safety
///
/// The miniport has the request, and does not use it any more.
unsafe fn complete(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) {
    // SAFETY: promised by the caller.
    unsafe { (*srb).SrbStatus = SRB_STATUS_SUCCESS };
    // SAFETY: as above.
    unsafe { StorPortNotificationRequestComplete(extension, srb) };
}

/// Accepts no request the first time.
#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn refuse_once(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    // SAFETY: the extension is zeroed memory of this size.
    let called = unsafe { &(*extension.cast::<Extension>()).called };
    if called[15].fetch_add(1, Ordering::Relaxed) == 0 {
        return FALSE;
    }
    // SAFETY: the miniport has the request.
    unsafe { complete(extension, srb) };
    TRUE
}

/// Completes every request, and passes none on.
#[spin_lock_safe(HW_BUILDIO)]
unsafe extern "system" fn build_none(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    // SAFETY: the miniport has the request.
    unsafe { complete(extension, srb) };
    FALSE
}

#[spin_lock_safe(HW_DPC_ROUTINE)]
unsafe extern "system" fn dpc(_dpc: PSTOR_DPC, extension: PVOID, _first: PVOID, _second: PVOID) {
    // SAFETY: Storport passes this adapter's extension.
    unsafe { Extension::note(extension, Dpc) };
}

#[spin_lock_safe(HW_ADAPTER_CONTROL)]
unsafe extern "system" fn adapter_control(
    extension: PVOID,
    control: SCSI_ADAPTER_CONTROL_TYPE,
    parameters: PVOID,
) -> SCSI_ADAPTER_CONTROL_STATUS {
    if control == ScsiStopAdapter {
        // SAFETY: Storport passes this adapter's extension.
        unsafe { Extension::note(extension, StopAdapter) };
    } else {
        let stop_adapter = parameters.cast::<u8>().wrapping_add(5);
        // SAFETY: the list follows its count, and its second entry is `ScsiStopAdapter`.
        unsafe { stop_adapter.write(TRUE) };
    }
    0
}

/// Finds the adapter if the test's hardware is there.
#[spin_lock_safe(HW_FIND_ADAPTER)]
unsafe extern "system" fn find(
    extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    _reserved: PBOOLEAN,
) -> ULONG {
    // SAFETY: the function has no requirements.
    let base = unsafe { StorPortGetDeviceBase(extension, 0, 0, 0, 0, FALSE) };
    if base.is_null() {
        return SP_RETURN_ERROR;
    }
    // SAFETY: the test's hardware is this number.
    let model = unsafe { base.cast::<i32>().read() };
    // SAFETY: Storport passes the configuration.
    let configuration = unsafe { &mut *configuration };
    configuration.SynchronizationModel = model;
    configuration.HwMSInterruptRoutine = Some(message);
    SP_RETURN_FOUND
}

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "system" fn find_virtual(
    _extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    _configuration: PPORT_CONFIGURATION_INFORMATION,
    _again: PBOOLEAN,
) -> ULONG {
    SP_RETURN_FOUND
}

fn physical() -> HW_INITIALIZATION_DATA {
    HW_INITIALIZATION_DATA {
        HwFindAdapter: find as PVOID,
        HwInitialize: Some(initialize),
        HwBuildIo: Some(build_io),
        HwStartIo: Some(start_io),
        HwResetBus: Some(reset_bus),
        HwInterrupt: Some(interrupt),
        HwAdapterControl: Some(adapter_control),
        HwUnitControl: Some(unit_control),
        DeviceExtensionSize: 16,
        ..HW_INITIALIZATION_DATA::new()
    }
}

/// Starts a physical miniport of this synchronization model.
fn started(model: &mut i32) -> Result<Adapter, StartError> {
    let hardware = Hardware {
        interrupt_irql: DIRQL,
        device_base: ptr::from_mut(model).cast(),
    };
    // SAFETY: the routines keep the contracts of their roles.
    unsafe { Adapter::start(&physical(), hardware) }
}

fn of_virtual() -> HW_INITIALIZATION_DATA {
    HW_INITIALIZATION_DATA {
        HwFindAdapter: find_virtual as PVOID,
        FeatureSupport: STOR_FEATURE_VIRTUAL_MINIPORT,
        ..physical()
    }
}

fn started_virtual() -> Adapter {
    start(&of_virtual())
}

fn start(miniport: &HW_INITIALIZATION_DATA) -> Adapter {
    let none = Hardware {
        interrupt_irql: DIRQL,
        device_base: ptr::null_mut(),
    };
    // SAFETY: the routines keep the contracts of their roles.
    unsafe { Adapter::start(miniport, none) }.expect("it starts")
}

/// Makes Storport call all routines, and returns the states of `HwStartIo`, `HwResetBus`, the timer and
/// `HwInterrupt`.
fn call_all(adapter: &Adapter) -> [u8; 4] {
    let sent = adapter.send(SrbRequest::command([0; 6]));
    adapter.interrupt();
    adapter.run_dpcs();
    assert!(
        sent.completion()
            .is_some_and(|completion| completion.is_success())
    );
    assert!(adapter.reset_bus(0));
    // SAFETY: the routine may be called with this extension.
    unsafe { StorPortNotificationRequestTimerCall(adapter.device_extension(), Some(timer), 9) };
    adapter.expire_timers();
    assert_eq!(called(adapter, BuildIo), state(DISPATCH_LEVEL, 0));
    assert_eq!(called(adapter, PassiveInitialize), state(PASSIVE_LEVEL, 0));
    [StartIo, ResetBus, Timer, Interrupt].map(|routine| called(adapter, routine))
}

#[test]
fn a_physical_miniport_in_full_duplex() {
    let mut model = StorSynchronizeFullDuplex;
    let adapter = started(&mut model).expect("it starts");
    let under_start_io = state(DISPATCH_LEVEL, 1);
    let under_interrupt = state(DIRQL, 1);
    let states = call_all(&adapter);
    assert_eq!(
        states,
        [
            under_start_io,
            under_start_io,
            under_start_io,
            under_interrupt
        ]
    );
    assert_eq!(called(&adapter, Initialize), under_interrupt);
    assert_eq!(adapter.remove().interrupts_of_others, 1);
}

#[test]
fn a_physical_miniport_in_half_duplex() {
    let mut model = StorSynchronizeHalfDuplex;
    let adapter = started(&mut model).expect("it starts");
    let under_both = state(DIRQL, 2);
    let states = call_all(&adapter);
    assert_eq!(
        states,
        [under_both, under_both, under_both, state(DIRQL, 1)]
    );
    adapter.remove();
}

#[test]
fn the_messages_of_a_physical_miniport() {
    let adapter = started(&mut { StorSynchronizeFullDuplex }).expect("it starts");
    adapter.interrupt_message(0);
    adapter.run_dpcs();
    assert_eq!(called(&adapter, Message), state(DIRQL, 1));
    assert_eq!(called(&adapter, Interrupt), 0);
    let tally = adapter.remove();
    assert_eq!((tally.interrupts, tally.interrupts_of_others), (1, 0));
}

#[test]
fn a_virtual_miniport() {
    let adapter = started_virtual();
    let under_start_io = state(DISPATCH_LEVEL, 1);
    let [start_io, others @ ..] = call_all(&adapter);
    assert_eq!(start_io, state(DISPATCH_LEVEL, 0));
    assert_eq!(others[..2], [under_start_io; 2]);
    assert_eq!(called(&adapter, Initialize), state(PASSIVE_LEVEL, 0));
}

#[test]
fn a_request_that_is_not_accepted_is_sent_again() {
    let mut miniport = of_virtual();
    miniport.HwStartIo = Some(refuse_once);
    let adapter = start(&miniport);
    let sent = adapter.send(SrbRequest::command([0; 6]));
    assert_eq!(sent.completion(), None);
    adapter.run_dpcs();
    assert!(sent.completion().is_some());
    assert_eq!(adapter.remove().started, 2);
}

#[test]
fn a_request_that_is_not_passed_on_is_not_started() {
    let mut miniport = of_virtual();
    miniport.HwBuildIo = Some(build_none);
    let adapter = start(&miniport);
    let sent = adapter.send(SrbRequest::command([0; 6]));
    assert!(sent.completion().is_some());
    assert_eq!(called(&adapter, StartIo), 0);
    adapter.remove();
}

#[test]
fn an_adapter_that_is_not_found() {
    let hardware = Hardware {
        interrupt_irql: DIRQL,
        device_base: ptr::null_mut(),
    };
    // SAFETY: the routines keep the contracts of their roles.
    let adapter = unsafe { Adapter::start(&physical(), hardware) };
    assert_eq!(adapter.err(), Some(StartError::NotFound));
}

#[test]
fn dpcs_are_called_once_for_each_time_they_are_issued() {
    let adapter = started_virtual();
    let extension = adapter.device_extension();
    let (mut object, none) = (STOR_DPC::default(), ptr::null_mut());
    // SAFETY: the DPC lives to the end of the test.
    unsafe { StorPortInitializeDpc(extension, &raw mut object, Some(dpc)) };
    // SAFETY: as above.
    let mut issue = || unsafe { StorPortIssueDpc(extension, &raw mut object, none, none) };
    assert_eq!((issue(), issue()), (TRUE, FALSE));
    adapter.run_dpcs();
    assert_eq!(called(&adapter, Dpc), state(DISPATCH_LEVEL, 0));
    assert_eq!(issue(), TRUE);
    assert_eq!(adapter.remove().dpcs, 2);
}

#[test]
fn work_items_are_queued_once_and_freed_when_they_are_not() {
    let adapter = started_virtual();
    let (extension, mut worker) = (adapter.device_extension(), ptr::null_mut());
    // SAFETY: the variable may be written to.
    let made = unsafe { StorPortInitializeWorker(extension, &raw mut worker) };
    assert_eq!(made, STOR_STATUS_SUCCESS);
    // SAFETY: the routine may be called with this extension.
    let queue = || unsafe { StorPortQueueWorkItem(extension, Some(work), worker, ptr::null_mut()) };
    assert_eq!((queue(), queue()), (STOR_STATUS_SUCCESS, STOR_STATUS_BUSY));
    // SAFETY: the function has no requirements.
    let free = || unsafe { StorPortFreeWorker(extension, worker) };
    assert_eq!(free(), STOR_STATUS_BUSY);
    adapter.run_work_items();
    assert_eq!(called(&adapter, WorkItem), state(PASSIVE_LEVEL, 0));
    assert_eq!(free(), STOR_STATUS_SUCCESS);
    assert_eq!(adapter.remove().work_items, 1);
}

#[test]
fn timers_expire_once_unless_they_are_stopped() {
    let adapter = started_virtual();
    let (extension, mut handle) = (adapter.device_extension(), ptr::null_mut());
    // SAFETY: the variable may be written to.
    unsafe { StorPortInitializeTimer(extension, &raw mut handle) };
    let request = |value| {
        let (routine, none) = (Some(timer_ex as _), ptr::null_mut());
        // SAFETY: the routine may be called with this extension.
        unsafe { StorPortRequestTimer(extension, handle, routine, none, value, 0) };
    };
    request(5);
    request(0);
    adapter.expire_timers();
    assert_eq!(called(&adapter, TimerEx), 0, "it was stopped");
    request(5);
    adapter.expire_timers();
    assert_eq!(called(&adapter, TimerEx), state(DISPATCH_LEVEL, 0));
    // SAFETY: the function has no requirements.
    unsafe { StorPortFreeTimer(extension, handle) };
}

#[test]
fn adapters_and_units_are_controlled() {
    let adapter = started_virtual();
    // SAFETY: the routine uses no parameters.
    let status = unsafe { adapter.unit_control(1, ptr::null_mut()) };
    assert_eq!(status, Some(7));
    assert_eq!(called(&adapter, UnitControl), state(PASSIVE_LEVEL, 0));
    // SAFETY: as above.
    let status = unsafe { adapter.adapter_control(ScsiStopAdapter, ptr::null_mut()) };
    assert_eq!(status, Some(0));
    assert_eq!(called(&adapter, StopAdapter), state(PASSIVE_LEVEL, 0));
    // SAFETY: the function has no requirements.
    unsafe { StorPortNotificationBusChangeDetected(adapter.device_extension(), 0) };
    assert_eq!(adapter.remove().bus_changes, 1);
}
