/// Counts what has happened on an adapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdapterStatistics {
    /// SRBs that the miniport was called with.
    pub started: usize,
    /// SRBs that the miniport completed.
    pub completed: usize,
    /// SRBs that were started inside the completion of another SRB.
    pub started_in_completion: usize,
    /// Service requests that the miniport was called with.
    pub service_requests: usize,
    /// Service requests that the miniport completed.
    pub service_completions: usize,
    /// Interrupts that the miniport accepted as its own.
    pub interrupts: usize,
    /// Interrupts that the miniport did not accept as its own.
    pub interrupts_of_others: usize,
    /// Calls of the miniport's DPC routines.
    pub dpcs: usize,
    /// Calls of the miniport's work items.
    pub work_items: usize,
    /// Resets of the bus.
    pub resets: usize,
    /// Bus changes that the miniport reported.
    pub bus_changes: usize,
}
