//! The table of the roles: the functions that the system calls, and the lock state of each.

/// A function that the system calls.
#[derive(Debug)]
pub(crate) struct Role {
    pub(crate) name: &'static str,
    /// The type in C.
    pub(crate) result: &'static str,
    pub(crate) parameters: &'static [Parameter],
    /// The IRQL at which the system calls it, for the documentation.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "only the documentation needs it")
    )]
    pub(crate) irql: &'static str,
    pub(crate) locks: Locks,
}

/// A parameter of a role.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter {
    /// The type in C.
    pub(crate) ty: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Parameter {
    /// Returns the type in C, as in Microsoft's headers.
    pub(crate) fn microsoft_type(&self) -> &'static str {
        match self.ty {
            "PCDEVICE_OBJECT" => "PDEVICE_OBJECT",
            "PCANCELED_IRP" => "PIRP",
            ty => ty,
        }
    }

    /// Returns whether a pointer type with this name may be written for the parameter.
    pub(crate) fn takes(&self, pointer: &str) -> bool {
        match self.kind {
            Kind::Context | Kind::Foreign => true,
            Kind::Request if pointer == "PIRP" => true,
            _ => [self.ty, self.microsoft_type()].contains(&pointer),
        }
    }

    /// Returns whether the parameter points to a system structure, which every crate of bindings
    /// declares anew.
    pub(crate) fn points_to_structure(&self) -> bool {
        let is_pointer = self.ty.starts_with('P');
        let is_of_rust = matches!(self.ty, "PVOID" | "PCHAR" | "PBOOLEAN" | "PKIRQL");
        is_pointer && !is_of_rust && !matches!(self.kind, Kind::Value | Kind::Foreign)
    }
}

/// The kind of a parameter, which decides the safe types that it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A number.
    Value,
    /// A pointer that stays raw.
    Pointer,
    /// A pointer to a structure that the driver may declare itself.
    Foreign,
    /// A pointer to the driver's own data.
    Context,
    /// The device.
    Device,
    /// The request, which the driver has to complete.
    Request,
    /// The request, which the drivers below have completed.
    Completed,
    /// The SCSI request, which the miniport has to complete.
    Block,
    /// The SCSI request, which is not the miniport's yet.
    BlockView,
    /// Where the routine writes the previous IRQL when it leaves with its lock held.
    LeavesHeld,
    /// The IRQL to restore, when the routine is entered with its lock held.
    EntersHeld,
}

/// The spin locks that are held when the system calls the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locks {
    /// None.
    None,
    /// This lock, which the system itself may hold. SDV does not count it.
    System(&'static str),
    /// The cancel spin lock, which the routine must release.
    Cancel,
    /// None on entry, and the queue's lock on return.
    LeavesQueue,
    /// The queue's lock, which the routine must release.
    EntersQueue,
    /// The queue's lock, on entry and on return.
    Queue,
}

impl Locks {
    /// Returns the lock that the types treat as held all the time. A routine that drops its
    /// `HeldOnEntry` does not release the queue's lock.
    pub(crate) const fn always_held(self) -> Option<&'static str> {
        match self {
            Self::Queue | Self::EntersQueue => Some("the queue's lock"),
            _ => None,
        }
    }

    /// Returns whether the routine must release the lock.
    pub(crate) const fn to_release(self) -> bool {
        matches!(self, Self::Cancel | Self::EntersQueue)
    }
}

/// Returns the role with this name.
pub(crate) fn find(name: &str) -> Option<&'static Role> {
    ROLES.iter().find(|role| role.name == name)
}

/// Returns whether a parameter of any role has a pointer type with this name.
pub(crate) fn is_pointer(name: &str) -> bool {
    let mut parameters = ROLES.iter().flat_map(|role| role.parameters);
    name.starts_with('P') && parameters.any(|parameter| parameter.ty == name)
}

/// Returns another role that may be meant. Of the roles that `fits` accepts, this is the one with a
/// similar name, or the only one.
pub(crate) fn other(role: &Role, fits: impl Fn(&Role) -> bool) -> Option<&'static Role> {
    let others = ROLES
        .iter()
        .filter(|other| other.name != role.name && fits(other));
    let others: Vec<&Role> = others.collect();
    let is_similar =
        |other: &&&Role| other.name.contains(role.name) || role.name.contains(other.name);
    match (others.iter().find(is_similar), &others[..]) {
        (Some(other), _) | (None, [other]) => Some(other),
        _ => None,
    }
}

/// Returns the arguments of the attribute that are most similar to `name`, the best first.
pub(crate) fn nearest(name: &str) -> Vec<&'static str> {
    let wanted = name.to_ascii_uppercase();
    let roles = ROLES.iter().map(|role| role.name);
    let mut names: Vec<&str> = roles.chain(["crate", "strict", "also", "types"]).collect();
    let distance = |name: &&str| {
        let name = name.to_ascii_uppercase();
        edit_distance(wanted.as_bytes(), name.as_bytes())
    };
    names.sort_by_cached_key(distance);
    names.truncate(3);
    names
}

/// Returns the number of bytes to insert, remove or change to turn `a` into `b`.
fn edit_distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

const fn parameter(ty: &'static str, name: &'static str, kind: Kind) -> Parameter {
    Parameter { ty, name, kind }
}

const fn context(name: &'static str) -> Parameter {
    parameter("PVOID", name, Kind::Context)
}

const fn pointer(ty: &'static str, name: &'static str) -> Parameter {
    parameter(ty, name, Kind::Pointer)
}

const fn value(ty: &'static str, name: &'static str) -> Parameter {
    parameter(ty, name, Kind::Value)
}

const EXTENSION: Parameter = context("HwDeviceExtension");
const SRB: Parameter = parameter("PSCSI_REQUEST_BLOCK", "Srb", Kind::Block);
const CONFIGURATION: Parameter = parameter(
    "PPORT_CONFIGURATION_INFORMATION",
    "ConfigInfo",
    Kind::Foreign,
);
const DEVICE: Parameter = parameter("PDEVICE_OBJECT", "DeviceObject", Kind::Device);
const IRP: Parameter = parameter("PIRP", "Irp", Kind::Request);
const CANCELED_IRP: Parameter = parameter("PCANCELED_IRP", "Irp", Kind::Request);
const DRIVER: Parameter = pointer("PDRIVER_OBJECT", "DriverObject");
const CSQ: Parameter = pointer("PIO_CSQ", "Csq");

const NONE: Locks = Locks::None;
const INTERRUPT: Locks = Locks::System("the Interrupt lock");
const START_IO: Locks = Locks::System("the StartIo lock");
const MESSAGE: Locks = Locks::System("the Interrupt or MSI lock");

const fn role(
    name: &'static str,
    result: &'static str,
    parameters: &'static [Parameter],
    irql: &'static str,
    locks: Locks,
) -> Role {
    Role {
        name,
        result,
        parameters,
        irql,
        locks,
    }
}

#[rustfmt::skip]
pub(crate) static ROLES: &[Role] = &[
    // Storport, physical and virtual.
    role("HW_FIND_ADAPTER", "ULONG", &[EXTENSION, context("HwContext"), context("BusInformation"), pointer("PCHAR", "ArgumentString"), CONFIGURATION, pointer("PBOOLEAN", "Reserved3")], "PASSIVE_LEVEL", NONE),
    role("VIRTUAL_HW_FIND_ADAPTER", "ULONG", &[EXTENSION, context("HwContext"), context("BusInformation"), context("LowerDevice"), pointer("PCHAR", "ArgumentString"), CONFIGURATION, pointer("PBOOLEAN", "Again")], "PASSIVE_LEVEL", NONE),
    role("HW_INITIALIZE", "BOOLEAN", &[EXTENSION], "DIRQL (physical)", INTERRUPT),
    role("HW_PASSIVE_INITIALIZE_ROUTINE", "BOOLEAN", &[EXTENSION], "PASSIVE_LEVEL", NONE),
    role("HW_BUILDIO", "BOOLEAN", &[EXTENSION, parameter("PSCSI_REQUEST_BLOCK", "Srb", Kind::BlockView)], "DISPATCH_LEVEL", NONE),
    role("HW_STARTIO", "BOOLEAN", &[EXTENSION, SRB], "DISPATCH_LEVEL (full duplex), DIRQL (half duplex), up to DISPATCH_LEVEL (virtual)", START_IO),
    role("HW_INTERRUPT", "BOOLEAN", &[EXTENSION], "DIRQL", INTERRUPT),
    role("HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE", "BOOLEAN", &[EXTENSION, value("ULONG", "MessageId")], "DIRQL", MESSAGE),
    role("HW_DPC_ROUTINE", "VOID", &[pointer("PSTOR_DPC", "Dpc"), EXTENSION, context("SystemArgument1"), context("SystemArgument2")], "DISPATCH_LEVEL", NONE),
    role("HW_TIMER", "VOID", &[EXTENSION], "DISPATCH_LEVEL", START_IO),
    role("HW_TIMER_EX", "VOID", &[EXTENSION, context("Context")], "DISPATCH_LEVEL", NONE),
    role("HW_RESET_BUS", "BOOLEAN", &[EXTENSION, value("ULONG", "PathId")], "DISPATCH_LEVEL", START_IO),
    role("HW_ADAPTER_CONTROL", "SCSI_ADAPTER_CONTROL_STATUS", &[EXTENSION, value("SCSI_ADAPTER_CONTROL_TYPE", "ControlType"), context("Parameters")], "depends on the control type", INTERRUPT),
    role("HW_UNIT_CONTROL", "SCSI_UNIT_CONTROL_STATUS", &[EXTENSION, value("SCSI_UNIT_CONTROL_TYPE", "ControlType"), context("Parameters")], "PASSIVE_LEVEL or DISPATCH_LEVEL", NONE),
    role("HW_STATE_CHANGE", "VOID", &[EXTENSION, context("Context"), value("SHORT", "AddressType"), context("Address"), value("ULONG", "Status")], "DISPATCH_LEVEL", START_IO),
    role("HW_DMA_STARTED", "VOID", &[EXTENSION], "not documented", NONE),
    role("HW_WORKITEM", "VOID", &[EXTENSION, context("Context"), context("Worker")], "PASSIVE_LEVEL", NONE),
    role("HW_PROCESS_SERVICE_REQUEST", "VOID", &[EXTENSION, parameter("PVOID", "Irp", Kind::Request)], "PASSIVE_LEVEL", NONE),
    role("HW_COMPLETE_SERVICE_IRP", "VOID", &[EXTENSION], "PASSIVE_LEVEL", NONE),
    role("HW_FREE_ADAPTER_RESOURCES", "VOID", &[EXTENSION], "PASSIVE_LEVEL", NONE),
    role("HW_INITIALIZE_TRACING", "VOID", &[context("Arg1"), context("Arg2")], "PASSIVE_LEVEL", NONE),
    role("HW_CLEANUP_TRACING", "VOID", &[context("Arg1")], "PASSIVE_LEVEL", NONE),
    role("HW_TRACING_ENABLED", "VOID", &[EXTENSION, value("BOOLEAN", "Enabled")], "PASSIVE_LEVEL", NONE),
    // WDM.
    role("DRIVER_INITIALIZE", "NTSTATUS", &[DRIVER, pointer("PUNICODE_STRING", "RegistryPath")], "PASSIVE_LEVEL", NONE),
    role("DRIVER_UNLOAD", "VOID", &[DRIVER], "PASSIVE_LEVEL", NONE),
    role("DRIVER_ADD_DEVICE", "NTSTATUS", &[DRIVER, parameter("PDEVICE_OBJECT", "PhysicalDeviceObject", Kind::Device)], "PASSIVE_LEVEL", NONE),
    role("DRIVER_DISPATCH", "NTSTATUS", &[parameter("PCDEVICE_OBJECT", "DeviceObject", Kind::Device), IRP], "up to DISPATCH_LEVEL", NONE),
    role("DRIVER_STARTIO", "VOID", &[DEVICE, IRP], "DISPATCH_LEVEL", NONE),
    role("DRIVER_CANCEL", "VOID", &[DEVICE, CANCELED_IRP], "DISPATCH_LEVEL", Locks::Cancel),
    role("DRIVER_CONTROL", "IO_ALLOCATION_ACTION", &[DEVICE, pointer("PIRP", "Irp"), context("MapRegisterBase"), context("Context")], "DISPATCH_LEVEL", NONE),
    role("IO_COMPLETION_ROUTINE", "NTSTATUS", &[DEVICE, parameter("PIRP", "Irp", Kind::Completed), context("Context")], "up to DISPATCH_LEVEL", NONE),
    role("KDEFERRED_ROUTINE", "VOID", &[pointer("PKDPC", "Dpc"), context("DeferredContext"), context("SystemArgument1"), context("SystemArgument2")], "DISPATCH_LEVEL", NONE),
    role("IO_DPC_ROUTINE", "VOID", &[pointer("PKDPC", "Dpc"), DEVICE, IRP, context("Context")], "DISPATCH_LEVEL", NONE),
    role("IO_TIMER_ROUTINE", "VOID", &[DEVICE, context("Context")], "DISPATCH_LEVEL", NONE),
    role("IO_WORKITEM_ROUTINE", "VOID", &[DEVICE, context("Context")], "PASSIVE_LEVEL", NONE),
    role("IO_WORKITEM_ROUTINE_EX", "VOID", &[context("IoObject"), context("Context"), pointer("PIO_WORKITEM", "IoWorkItem")], "PASSIVE_LEVEL", NONE),
    role("KSTART_ROUTINE", "VOID", &[context("StartContext")], "PASSIVE_LEVEL", NONE),
    role("KSERVICE_ROUTINE", "BOOLEAN", &[value("PKINTERRUPT", "Interrupt"), context("ServiceContext")], "DIRQL", INTERRUPT),
    role("KMESSAGE_SERVICE_ROUTINE", "BOOLEAN", &[value("PKINTERRUPT", "Interrupt"), context("ServiceContext"), value("ULONG", "MessageID")], "DIRQL", INTERRUPT),
    role("KSYNCHRONIZE_ROUTINE", "BOOLEAN", &[context("SynchronizeContext")], "DIRQL", INTERRUPT),
    role("IO_CSQ_INSERT_IRP", "VOID", &[CSQ, pointer("PIRP", "Irp")], "DISPATCH_LEVEL", Locks::Queue),
    role("IO_CSQ_INSERT_IRP_EX", "NTSTATUS", &[CSQ, pointer("PIRP", "Irp"), context("InsertContext")], "DISPATCH_LEVEL", Locks::Queue),
    role("IO_CSQ_REMOVE_IRP", "VOID", &[CSQ, pointer("PIRP", "Irp")], "DISPATCH_LEVEL", Locks::Queue),
    role("IO_CSQ_PEEK_NEXT_IRP", "PIRP", &[CSQ, pointer("PIRP", "Irp"), context("PeekContext")], "DISPATCH_LEVEL", Locks::Queue),
    role("IO_CSQ_ACQUIRE_LOCK", "VOID", &[CSQ, parameter("PKIRQL", "Irql", Kind::LeavesHeld)], "up to DISPATCH_LEVEL", Locks::LeavesQueue),
    role("IO_CSQ_RELEASE_LOCK", "VOID", &[CSQ, parameter("KIRQL", "Irql", Kind::EntersHeld)], "DISPATCH_LEVEL", Locks::EntersQueue),
    role("IO_CSQ_COMPLETE_CANCELED_IRP", "VOID", &[CSQ, IRP], "up to DISPATCH_LEVEL", NONE),
];
