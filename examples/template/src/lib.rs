//! A virtual Storport miniport with one unit, which is always ready.
//!
//! It is the part that needs no WDK, so that `cargo test` runs it on any machine. A driver for Windows adds
//! `DriverEntry`, which passes [`initialization_data`] to `StorPortInitialize`.

#![no_std]

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::sys::{
    BOOLEAN, FALSE, PBOOLEAN, PCHAR, PORT_CONFIGURATION_INFORMATION, PVOID, SP_RETURN_FOUND,
    SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS, TRUE, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::{HwDeviceExtension, SpinLock, Srb, spin_lock_safe};

const TEST_UNIT_READY: u8 = 0x00;

/// The device extension: what the miniport keeps for its adapter.
struct Adapter {
    /// The commands since the last reset of the bus.
    commands: SpinLock<u64>,
}

/// What `DriverEntry` passes to `StorPortInitialize`.
#[must_use]
pub fn initialization_data() -> VIRTUAL_HW_INITIALIZATION_DATA {
    VIRTUAL_HW_INITIALIZATION_DATA {
        HwFindAdapter: Some(Adapter::find),
        HwInitialize: Some(Adapter::initialize),
        HwStartIo: Some(Adapter::start_io),
        HwResetBus: Some(Adapter::reset_bus),
        HwFreeAdapterResources: Some(Adapter::free),
        DeviceExtensionSize: ULONG::try_from(size_of::<Adapter>()).unwrap_or(ULONG::MAX),
        MultipleRequestPerLu: TRUE,
        ..VIRTUAL_HW_INITIALIZATION_DATA::new()
    }
}

/// The routines that Storport calls, and their helpers: the attribute passes the token between them.
#[spin_lock_safe]
impl Adapter {
    /// Makes the zeroed device extension an adapter.
    #[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
    unsafe extern "system" fn find(
        extension: *mut Self,
        _context: PVOID,
        _bus: PVOID,
        _lower_device: PVOID,
        _arguments: PCHAR,
        configuration: *mut PORT_CONFIGURATION_INFORMATION,
        again: PBOOLEAN,
    ) -> ULONG {
        let adapter = Self {
            commands: SpinLock::new(0),
        };
        // SAFETY: the extension has `DeviceExtensionSize` bytes, and nobody else uses it yet.
        unsafe { extension.write(adapter) };
        // SAFETY: Storport lends the configuration for this call.
        let configuration = unsafe { &mut *configuration };
        configuration.VirtualDevice = TRUE;
        configuration.NumberOfBuses = 1;
        configuration.MaximumNumberOfTargets = 1;
        configuration.MaximumNumberOfLogicalUnits = 1;
        // SAFETY: Storport passes a valid pointer.
        unsafe { again.write(FALSE) };
        SP_RETURN_FOUND
    }

    #[spin_lock_safe(HW_INITIALIZE)]
    unsafe extern "system" fn initialize(_adapter: &Self) -> BOOLEAN {
        TRUE
    }

    /// Executes a command.
    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "system" fn start_io(adapter: &HwDeviceExtension<Self>, srb: Srb) -> BOOLEAN {
        let mut commands = adapter.commands.acquire();
        *commands += 1;
        // Without this line the miniport does not compile.
        commands.release();
        let status = match srb.cdb() {
            Some([TEST_UNIT_READY, ..]) => SRB_STATUS_SUCCESS,
            _ => SRB_STATUS_INVALID_REQUEST,
        };
        Self::complete(adapter, srb, status);
        TRUE
    }

    #[spin_lock_safe(HW_RESET_BUS)]
    unsafe extern "system" fn reset_bus(adapter: &Self, _path: ULONG) -> BOOLEAN {
        *adapter.commands.acquire() = 0;
        TRUE
    }

    /// Drops what the adapter owns.
    #[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES)]
    unsafe extern "system" fn free(extension: *mut Self) {
        // SAFETY: Storport calls it last of all, and every request is completed.
        unsafe { extension.drop_in_place() };
    }

    fn complete(adapter: &HwDeviceExtension<Self>, mut srb: Srb, status: u8) {
        srb.set_srb_status(status);
        StorPortCompleteSrb(adapter, srb);
    }
}
