//! Finds, initializes and removes adapters.

use core::fmt;
use core::mem;
use core::ptr;
use std::error::Error;

use super::miniport::Entry;
use super::port::{Kind, Port, report_use};
use crate::raw::{
    BOOLEAN, FALSE, HW_FIND_ADAPTER, PORT_CONFIGURATION_INFORMATION, PVOID, SP_RETURN_FOUND,
    STOR_FEATURE_VIRTUAL_MINIPORT, ScsiQuerySupportedControlTypes, ScsiStopAdapter,
    StorSynchronizeHalfDuplex, ULONG, VIRTUAL_HW_FIND_ADAPTER,
};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::report::violate;

/// The number of control types that an adapter is asked about.
const CONTROL_TYPES: usize = 16;

/// The reason why an adapter does not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartError {
    /// `HwFindAdapter`, `HwInitialize`, `HwStartIo` or `HwResetBus` is missing.
    MissingRoutine,
    /// `HwFindAdapter` did not return `SP_RETURN_FOUND`.
    NotFound,
    /// `HwInitialize` or the passive initialization returned `FALSE`.
    NotInitialized,
}

/// The configuration, with room for a miniport whose declaration of it is longer than ours.
#[repr(C)]
struct Configuration {
    known: PORT_CONFIGURATION_INFORMATION,
    rest: [u64; 64],
}

/// A `SCSI_SUPPORTED_CONTROL_TYPE_LIST`
#[repr(C)]
struct SupportedControlTypes {
    count: ULONG,
    is_supported: [BOOLEAN; CONTROL_TYPES],
}

impl Port {
    /// Makes the miniport find and initialize the adapter.
    #[track_caller]
    pub(crate) fn start_adapter(&self) -> Result<(), StartError> {
        if self.miniport.HwStartIo.is_none() || self.miniport.HwResetBus.is_none() {
            return Err(StartError::MissingRoutine);
        }
        let configuration = self.find()?;
        self.adopt(&configuration);
        self.initialize()
    }

    #[track_caller]
    fn find(&self) -> Result<PORT_CONFIGURATION_INFORMATION, StartError> {
        if self.miniport.HwFindAdapter.is_null() {
            return Err(StartError::MissingRoutine);
        }
        let mut configuration = Configuration {
            known: self.offered(),
            rest: [0; 64],
        };
        let found = self.call("HwFindAdapter", Entry::Passive, |extension| {
            // SAFETY: the extension is zeroed and has the size that the miniport asked for.
            unsafe { self.call_find_adapter(extension, &mut configuration) }
        });
        (found == SP_RETURN_FOUND)
            .then_some(configuration.known)
            .ok_or(StartError::NotFound)
    }

    /// # Safety
    ///
    /// The miniport's `HwFindAdapter` may be called, and fits the miniport's kind.
    unsafe fn call_find_adapter(
        &self,
        extension: PVOID,
        configuration: &mut Configuration,
    ) -> ULONG {
        let none: PVOID = ptr::null_mut();
        let mut again = FALSE;
        let routine = self.miniport.HwFindAdapter;
        let configuration = ptr::from_mut(configuration).cast();
        if self.kind == Kind::Virtual {
            // SAFETY: the field is an optional function pointer of this kind.
            let routine = unsafe { mem::transmute::<PVOID, VIRTUAL_HW_FIND_ADAPTER>(routine) };
            let Some(routine) = routine else { return 0 };
            let (arguments, again) = (none.cast(), &raw mut again);
            // SAFETY: promised by the caller.
            unsafe { routine(extension, none, none, none, arguments, configuration, again) }
        } else {
            // SAFETY: as above.
            let routine = unsafe { mem::transmute::<PVOID, HW_FIND_ADAPTER>(routine) };
            let Some(routine) = routine else { return 0 };
            let (arguments, again) = (none.cast(), &raw mut again);
            // SAFETY: promised by the caller.
            unsafe { routine(extension, none, none, arguments, configuration, again) }
        }
    }

    /// Returns the configuration that Storport offers.
    fn offered(&self) -> PORT_CONFIGURATION_INFORMATION {
        let miniport = &self.miniport;
        let size = size_of::<PORT_CONFIGURATION_INFORMATION>();
        PORT_CONFIGURATION_INFORMATION {
            Length: ULONG::try_from(size).unwrap_or(0),
            AdapterInterfaceType: miniport.AdapterInterfaceType,
            BusInterruptLevel: self.locks.irql.into(),
            MaximumTransferLength: ULONG::MAX,
            MapBuffers: miniport.MapBuffers,
            TaggedQueuing: miniport.TaggedQueuing,
            AutoRequestSense: miniport.AutoRequestSense,
            MultipleRequestPerLu: miniport.MultipleRequestPerLu,
            ReceiveEvent: miniport.ReceiveEvent,
            DeviceExtensionSize: miniport.DeviceExtensionSize,
            SpecificLuExtensionSize: miniport.SpecificLuExtensionSize,
            SrbExtensionSize: miniport.SrbExtensionSize,
            VirtualDevice: BOOLEAN::from(self.kind == Kind::Virtual),
            ..PORT_CONFIGURATION_INFORMATION::default()
        }
    }

    /// Applies the configuration that the miniport has filled in.
    fn adopt(&self, configuration: &PORT_CONFIGURATION_INFORMATION) {
        let mut settings = self.settings();
        settings.is_half_duplex = self.kind == Kind::Physical
            && configuration.SynchronizationModel == StorSynchronizeHalfDuplex;
        settings.configuration = *configuration;
        drop(settings);
        if configuration.MaxNumberOfIO != 0 {
            self.srbs().depth = configuration.MaxNumberOfIO as usize;
        }
    }

    #[track_caller]
    fn initialize(&self) -> Result<(), StartError> {
        let Some(initialize) = self.miniport.HwInitialize else {
            return Err(StartError::MissingRoutine);
        };
        let entry = match self.kind {
            Kind::Physical => Entry::Interrupt,
            Kind::Virtual | Kind::Bare => Entry::Passive,
        };
        // SAFETY: the adapter is found.
        let is_done = self.call("HwInitialize", entry, |extension| unsafe {
            initialize(extension)
        });
        if is_done == FALSE {
            return Err(StartError::NotInitialized);
        }
        let passive = self.settings().passive_initialize;
        let Some(passive) = passive else {
            return Ok(());
        };
        // SAFETY: the miniport promised that the routine may be called, and the adapter is initialized.
        let is_done = self.call("HwPassiveInitialize", Entry::Passive, |extension| unsafe {
            passive(extension)
        });
        (is_done != FALSE)
            .then_some(())
            .ok_or(StartError::NotInitialized)
    }

    /// Stops the adapter after its calls are made, and lets the miniport free its resources.
    #[track_caller]
    pub(crate) fn remove(&self) {
        const ROUTINE: &str = "Adapter::remove";
        let left = self.srbs().left();
        if let Some(block) = left {
            let (srb, sent) = (block.address(), block.sent);
            violate(ROUTINE, ViolationKind::SrbNeverCompleted { srb, sent });
        }
        if let Some(complete) = self.miniport.HwCompleteServiceIrp {
            // SAFETY: the adapter is started.
            self.call("HwCompleteServiceIrp", Entry::Passive, |extension| unsafe {
                complete(extension);
            });
        }
        let requests = self.service.wait_for_all();
        if requests != 0 {
            violate(
                ROUTINE,
                ViolationKind::ServiceRequestsNeverCompleted { requests },
            );
        }
        self.stop_adapter();
        if let Some(free) = self.miniport.HwFreeAdapterResources {
            // SAFETY: the miniport has no request any more, and is not called again.
            self.call(
                "HwFreeAdapterResources",
                Entry::Passive,
                |extension| unsafe {
                    free(extension);
                },
            );
        }
        let used = self.srbs().used_after_completion();
        for used in &used {
            report_use(ROUTINE, used);
        }
    }

    /// Tells a miniport to stop its adapter, if it supports that.
    #[track_caller]
    fn stop_adapter(&self) {
        let mut types = SupportedControlTypes {
            count: ULONG::try_from(CONTROL_TYPES).unwrap_or(0),
            is_supported: [FALSE; CONTROL_TYPES],
        };
        let parameters = (&raw mut types).cast();
        self.adapter_control(ScsiQuerySupportedControlTypes, parameters);
        if types.is_supported[1] != FALSE {
            self.adapter_control(ScsiStopAdapter, ptr::null_mut());
        }
    }
}

/// Returns whether `features` are those of a virtual miniport.
pub(crate) const fn is_virtual(features: ULONG) -> bool {
    features & STOR_FEATURE_VIRTUAL_MINIPORT != 0
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MissingRoutine => "the miniport lacks a routine",
            Self::NotFound => "the miniport finds no adapter",
            Self::NotInitialized => "the miniport does not initialize its adapter",
        })
    }
}

impl Error for StartError {}
