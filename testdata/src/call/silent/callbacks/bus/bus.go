// Package bus keeps callbacks, or calls them at once.
package bus

type Bus struct{ checks []func(user any) error }

func (b *Bus) Register(check func(user any) error) { b.checks = append(b.checks, check) }

func (b *Bus) Run(user any) error {
	for _, check := range b.checks {
		if err := check(user); err != nil {
			return err
		}
	}
	return nil
}

// A Checker checks; a CheckFunc is one.
type (
	Checker   interface{ Check(user any) (bool, error) }
	CheckFunc func(user any) (bool, error)
)

func (f CheckFunc) Check(user any) (bool, error) { return f(user) }

func (b *Bus) RegisterChecker(c Checker) {
	b.Register(func(user any) error { _, err := c.Check(user); return err })
}

type Rows struct{ rows []any }

func (r *Rows) Each(f func(row any) error) error {
	for _, row := range r.rows {
		if err := f(row); err != nil {
			return err
		}
	}
	return nil
}
