/// What has happened on an adapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdapterStatistics {
    /// SRBs that the miniport was called with.
    pub started: usize,
    /// SRBs that it completed.
    pub completed: usize,
    /// SRBs that were started inside the completion of another.
    pub started_in_completion: usize,
    /// Service requests that the miniport was called with.
    pub service_requests: usize,
    /// Service requests that it completed.
    pub service_completions: usize,
    /// Interrupts that it called its own.
    pub interrupts: usize,
    /// Interrupts that it did not.
    pub interrupts_of_others: usize,
    /// Calls of its DPC routines.
    pub dpcs: usize,
    /// Calls of its work items.
    pub work_items: usize,
    /// Resets of the bus.
    pub resets: usize,
    /// Changes of the bus that it told of.
    pub bus_changes: usize,
}
