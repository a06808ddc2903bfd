package hoist

// field proposes a field of the receiver, set where the receiver is made.
func (p *planner) field(s *site) (*proposal, string) {
	if sl, why := p.slice(s, nil); sl == nil || why != "" { // it depends on variables of the function
		if prop, _ := p.aboveLoop(s); prop != nil {
			return prop, ""
		}
	}
	return nil, "its receiver has no constructor here"
}
