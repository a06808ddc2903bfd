// Package bench measures and tests what the catalogue says of building an
// instance again and again, and of sharing one.
package bench

import "fmt"

// A Case is one way to build an instance, and what is done with it. Its name is
// in the Evidence.Bench of the entries that it is evidence for.
type Case struct {
	Name string
	// Leaks says why each instance is expected to leave something behind for
	// ever, or is "".
	Leaks string
	// Instances is how many instances are built to see what they leave behind.
	Instances int
	// Unused means that these are not used: what is kept is that of the build.
	Unused bool

	build   func()                                    // builds an instance and drops it
	once    func() error                              // builds an instance, uses it and drops it
	perCall func() (op func() error, closeAll func()) // once, for instances that are closed in the end
	share   func() (use func() error, close func())   // builds an instance that is used often, or nil
}

// Of returns the case of an instance that build makes, set-up calls included,
// and that use maps, decodes or validates with. A use checks its result and may
// run in several goroutines.
func Of[T any](name string, build func() T, use func(T) error) Case {
	c := Case{Name: name, Instances: 1000}
	c.build = func() { build() }
	c.once = func() error { return use(build()) }
	c.perCall = func() (func() error, func()) { return c.once, func() {} }
	c.share = func() (func() error, func()) {
		v := build()
		return func() error { return use(v) }, func() {}
	}
	return c
}

// Closing returns a case whose instances must be closed: after the
// measurements, not within them, and not at all where it is measured what an
// instance leaves behind that nobody closes.
func Closing[T any](name string, build func() T, use func(T) error, closeOne func(T)) Case {
	c := Of(name, build, use)
	c.perCall = func() (func() error, func()) {
		var open []T
		op := func() error {
			v := build()
			open = append(open, v)
			return use(v)
		}
		return op, func() {
			for _, v := range open {
				closeOne(v)
			}
		}
	}
	c.share = func() (func() error, func()) {
		v := build()
		return func() error { return use(v) }, func() { closeOne(v) }
	}
	return c
}

// Ending returns a case whose instances are closed after their one use, as part
// of what is measured.
func Ending[T any](name string, build func() T, use func(T) error, closeOne func(T)) Case {
	c := Closing(name, build, use, closeOne)
	c.once = func() error {
		v := build()
		defer closeOne(v)
		return use(v)
	}
	c.perCall = func() (func() error, func()) { return c.once, func() {} }
	return c
}

// BuildOnly returns a case without a use that a build could be compared with.
func BuildOnly[T any](name string, build func() T) Case {
	c := Of(name, build, func(T) error { return nil })
	c.share = nil
	return c
}

// Keeps returns the case with the reason why its instances stay, and how many
// are built to see it.
func (c Case) Keeps(why string, instances int) Case {
	c.Leaks, c.Instances = why, instances
	return c
}

// Builds returns the case with how many instances are built to see what stays.
func (c Case) Builds(instances int) Case {
	c.Instances = instances
	return c
}

// NotUsed returns the case with what stays measured of instances that are
// built and not used.
func (c Case) NotUsed() Case {
	c.Unused = true
	return c
}

// Must returns v; an error means that the case is wrong.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Check returns an error that names both values if they differ.
func Check[T comparable](got, want T) error {
	if got != want {
		return fmt.Errorf("got %v, want %v", got, want)
	}
	return nil
}
