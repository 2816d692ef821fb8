//! A virtual miniport that queues SRBs under a lock and answers from a work item, on the simulated
//! kernel's Storport: started, used by several threads, reset and removed.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::mem;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::TIMEOUT;
use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::simulated_kernel::{Adapter, SentSrb, SrbRequest, StartError, current_irql};
use spin_lock_safe::sys::{
    BOOLEAN, DISPATCH_LEVEL, PASSIVE_LEVEL, PBOOLEAN, PCHAR, PORT_CONFIGURATION_INFORMATION, PVOID,
    SCSI_REQUEST_BLOCK, SP_RETURN_ERROR, SP_RETURN_FOUND, SRB_FUNCTION_STORAGE_REQUEST_BLOCK,
    SRB_STATUS_ABORTED, SRB_STATUS_BUS_RESET, SRB_STATUS_SUCCESS, SRBEX_DATA_SCSI_CDB16,
    STOR_ADDR_BTL8, STORAGE_REQUEST_BLOCK, StorPortFreeWorker, StorPortInitializeWorker,
    StorPortQueueWorkItem, TRUE, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::{HwDeviceExtension, LockToken, SpinLock, Srb, spin_lock_safe};

/// The byte that fills the data of an answered request.
const ANSWER: u8 = 0xA5;

struct Extension {
    worker: AtomicUsize,
    waiting: SpinLock<Vec<Srb>>,
}

type Own = HwDeviceExtension<Extension>;

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "system" fn find_adapter(
    extension: *mut Extension,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    configuration: *mut PORT_CONFIGURATION_INFORMATION,
    _again: PBOOLEAN,
) -> ULONG {
    assert_eq!(extension.addr() % 16, 0);
    // SAFETY: the memory is zeroed.
    let first = unsafe { extension.cast::<u8>().read() };
    if first != 0 {
        return SP_RETURN_ERROR;
    }
    let new = Extension {
        worker: AtomicUsize::new(0),
        waiting: SpinLock::default(),
    };
    // SAFETY: the memory is as large as the miniport asked for, and nobody else uses it.
    unsafe { extension.write(new) };
    // SAFETY: Storport passes the configuration.
    unsafe { (*configuration).MaxNumberOfIO = 4 };
    SP_RETURN_FOUND
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(adapter: &Own) -> BOOLEAN {
    let mut worker = ptr::null_mut();
    // SAFETY: the variable may be written to.
    let status = unsafe { StorPortInitializeWorker(adapter.as_ptr(), &raw mut worker) };
    adapter.worker.store(worker.addr(), Ordering::Relaxed);
    BOOLEAN::from(status == 0)
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(adapter: &Own, srb: Srb) -> BOOLEAN {
    assert_eq!(current_irql(), DISPATCH_LEVEL);
    adapter.waiting.acquire().push(srb);
    let worker = ptr::without_provenance_mut(adapter.worker.load(Ordering::Relaxed));
    let extension = adapter.as_ptr();
    // SAFETY: the routine may be called with this extension. The work item may be queued already.
    unsafe { StorPortQueueWorkItem(extension, Some(answer), worker, ptr::null_mut()) };
    TRUE
}

#[spin_lock_safe(HW_WORKITEM)]
unsafe extern "system" fn answer(
    adapter: &Own,
    _context: PVOID,
    _worker: PVOID,
    token: &mut LockToken,
) {
    assert_eq!(current_irql(), PASSIVE_LEVEL);
    loop {
        let next = adapter.waiting.acquire().pop();
        let Some(mut srb) = next else { break };
        let has_data = srb.data_transfer_length() > 0;
        let data = srb.mapped_data(adapter);
        assert_eq!(data.is_some(), has_data);
        data.unwrap_or_default().fill(ANSWER);
        complete(adapter, srb, SRB_STATUS_SUCCESS, token);
    }
}

#[spin_lock_safe(HW_RESET_BUS)]
unsafe extern "system" fn reset_bus(adapter: &Own, _path: ULONG, token: &mut LockToken) -> BOOLEAN {
    let waiting = mem::take(&mut *adapter.waiting.acquire());
    for srb in waiting {
        complete(adapter, srb, SRB_STATUS_BUS_RESET, token);
    }
    TRUE
}

#[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES)]
unsafe extern "system" fn free(extension: *mut Extension) {
    // SAFETY: Storport passes this adapter's extension, for the last time.
    let own = unsafe { extension.read() };
    let worker = ptr::without_provenance_mut(own.worker.into_inner());
    // SAFETY: the work item is not queued.
    unsafe { StorPortFreeWorker(extension.cast(), worker) };
}

#[spin_lock_safe]
fn complete(adapter: &Own, mut srb: Srb, status: u8, token: &mut LockToken) {
    srb.set_srb_status(status);
    StorPortCompleteSrb(adapter, srb);
}

#[expect(clippy::cast_possible_truncation, reason = "the size is small")]
const MINIPORT: VIRTUAL_HW_INITIALIZATION_DATA = VIRTUAL_HW_INITIALIZATION_DATA {
    HwFindAdapter: Some(find_adapter),
    HwInitialize: Some(initialize),
    HwStartIo: Some(start_io),
    HwResetBus: Some(reset_bus),
    HwFreeAdapterResources: Some(free),
    DeviceExtensionSize: size_of::<Extension>() as ULONG,
    SrbExtensionSize: 32,
    ..VIRTUAL_HW_INITIALIZATION_DATA::new()
};

fn started() -> Adapter {
    // SAFETY: the routines keep the contracts of their roles.
    unsafe { Adapter::start_virtual(&MINIPORT) }.expect("it starts")
}

fn read() -> SrbRequest {
    SrbRequest::command([0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0]).receiving(4)
}

fn status(sent: &SentSrb) -> Option<u8> {
    sent.completion().map(|completion| completion.srb_status)
}

#[test]
fn requests_are_answered_by_the_work_item() {
    let adapter = started();
    assert_eq!(adapter.configuration().MaxNumberOfIO, 4);
    let (ordinary, extended) = (adapter.send(read()), adapter.send(read().extended()));
    assert_eq!(ordinary.completion(), None);
    adapter.run_work_items();
    for sent in [ordinary, extended] {
        let completion = sent.completion().expect("it is completed");
        assert!(completion.is_success());
        assert_eq!(completion.data, [ANSWER; 4]);
        assert_eq!(completion.sense, None);
    }
    let statistics = adapter.remove();
    assert_eq!((statistics.started, statistics.completed), (2, 2));
    assert_eq!(statistics.work_items, 1);
}

#[test]
fn both_kinds_of_srbs_say_what_they_are() {
    let adapter = started();
    let data = [1, 2, 3, 4];
    let write = || SrbRequest::command([0x2A, 9]).sending(data).to(1, 2, 3);
    let ordinary = adapter.send(write()).as_ptr();
    // SAFETY: the miniport only keeps the request.
    let srb: SCSI_REQUEST_BLOCK = unsafe { at(ordinary, 0) };
    assert_eq!((srb.PathId, srb.TargetId, srb.Lun), (1, 2, 3));
    assert_eq!((srb.CdbLength, srb.Cdb[1]), (2, 9));
    // SAFETY: the extension is as large as the miniport asked for.
    let extension: [u8; 32] = unsafe { at(srb.SrbExtension, 0) };
    // SAFETY: the data has these bytes.
    let sent: [u8; 4] = unsafe { at(srb.DataBuffer, 0) };
    assert_eq!((extension, sent), ([0; 32], data));

    let extended = adapter.send(write().extended()).as_ptr();
    // SAFETY: the miniport only keeps the request.
    let srb: STORAGE_REQUEST_BLOCK = unsafe { at(extended, 0) };
    assert_eq!(srb.Function, SRB_FUNCTION_STORAGE_REQUEST_BLOCK);
    assert_eq!((srb.SrbFunction, srb.DataTransferLength), (0, 4));
    // SAFETY: the address lies at this offset.
    let address: STOR_ADDR_BTL8 = unsafe { at(extended, srb.AddressOffset) };
    assert_eq!((address.Path, address.Target, address.Lun), (1, 2, 3));
    // SAFETY: the command lies at this offset.
    let command: SRBEX_DATA_SCSI_CDB16 = unsafe { at(extended, srb.SrbExDataOffset[0]) };
    assert_eq!((command.CdbLength, command.Cdb[0]), (2, 0x2A));
    adapter.run_work_items();
    adapter.remove();
}

/// Returns the value that lies `offset` bytes after the address.
///
/// # Safety
///
/// There is such a value.
unsafe fn at<T>(address: *const impl Sized, offset: ULONG) -> T {
    let value = address.wrapping_byte_add(offset as usize).cast::<T>();
    // SAFETY: promised by the caller.
    unsafe { value.read() }
}

#[test]
fn a_reset_ends_what_waits() {
    let adapter = started();
    let sent: Vec<_> = (0..4).map(|_| adapter.send(read())).collect();
    assert!(adapter.reset_bus(0));
    for sent in &sent {
        assert_eq!(status(sent), Some(SRB_STATUS_BUS_RESET));
    }
    assert_eq!(adapter.remove().resets, 1);
}

#[test]
fn more_requests_than_the_miniport_takes_wait_and_may_be_canceled() {
    let adapter = started();
    let sent: Vec<_> = (0..6).map(|_| adapter.send(read())).collect();
    assert!(!sent[0].cancel(), "the miniport has it");
    assert!(sent[5].cancel());
    assert_eq!(status(&sent[5]), Some(SRB_STATUS_ABORTED));
    adapter.run_work_items();
    assert_eq!(status(&sent[4]), None, "it is started as a DPC is");
    let statistics = adapter.remove();
    assert_eq!(status(&sent[4]), Some(SRB_STATUS_SUCCESS));
    assert_eq!(
        (statistics.started, statistics.started_in_completion),
        (5, 0)
    );
}

#[test]
fn a_completion_may_start_the_next_request() {
    let adapter = started().starting_next_in_completion();
    let sent: Vec<_> = (0..6).map(|_| adapter.send(read())).collect();
    adapter.run_work_items();
    let done = sent
        .iter()
        .filter(|sent| status(sent) == Some(SRB_STATUS_SUCCESS));
    assert_eq!(done.count(), 6);
    assert_eq!(adapter.remove().started_in_completion, 2);
}

#[test]
fn several_threads_use_it() {
    const REQUESTS: usize = if cfg!(miri) { 8 } else { 500 };
    let adapter = started().starting_next_in_completion();
    adapter.start_processors(2);
    let ended = Arc::new(AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..REQUESTS {
                    let ended = Arc::clone(&ended);
                    let count = move |_: &_| _ = ended.fetch_add(1, Ordering::Relaxed);
                    let sent = adapter.send(read().on_completion(count));
                    sent.wait(TIMEOUT).expect("it is completed");
                }
            });
        }
        scope.spawn(|| adapter.reset_bus(0));
    });
    assert_eq!(ended.load(Ordering::Relaxed), 4 * REQUESTS);
    let statistics = adapter.remove();
    assert_eq!(statistics.started, 4 * REQUESTS);
    assert_eq!(statistics.completed, 4 * REQUESTS);
}

#[test]
fn a_miniport_without_a_routine_does_not_start() {
    let without = VIRTUAL_HW_INITIALIZATION_DATA {
        HwResetBus: None,
        ..MINIPORT
    };
    // SAFETY: the routines keep the contracts of their roles.
    let error = unsafe { Adapter::start_virtual(&without) }.map(drop);
    assert_eq!(error, Err(StartError::MissingRoutine));
}
