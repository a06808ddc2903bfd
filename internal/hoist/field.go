package hoist

// field proposes a field of the receiver, set where the receiver is made.
func (p *planner) field(s *site) (*proposal, string) {
	return nil, "its receiver has no constructor here"
}
