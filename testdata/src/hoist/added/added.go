// Package added has mappers of its own, of whose methods nothing is known.
package added

// A Table maps.
//
//mapperlint:mapper safe
type Table struct{ names []string }

func (t *Table) Register(name string)             { t.names = append(t.names, name) }
func (t *Table) Allow(name string) error          { t.names = append(t.names, name); return nil }
func (t *Table) Map(from any) error               { return nil }
func (t *Table) Convert(from any) (string, error) { return "", nil }

// Used is used on data alone.
func Used(in any) error {
	table := &Table{} // want `Table\{\} builds .* on every call of Used`
	if _, err := table.Convert(in); err != nil {
		return err
	}
	return table.Map(in)
}

// Registered may be configured by a method that has no result.
func Registered(in any) error {
	table := &Table{} // unfixed: fix/configured-later // want `Table\{\} builds .* on every call of Registered`
	table.Register("a")
	return table.Map(in)
}

// Allowed may be by one that gets no data.
func Allowed(in any) error {
	table := &Table{} // unfixed: fix/configured-later // want `Table\{\} builds .* on every call of Allowed`
	if err := table.Allow("a"); err != nil {
		return err
	}
	return table.Map(in)
}
