// Package asksmore calls functions for what comes, and asks more than whether they want to go on. What decides: whether their answer alone ends it.
package asksmore

import (
	"github.com/go-playground/validator/v10"
)

type page struct {
	Items []string
	Last  bool
}

func next() *page { return &page{} }

func either(f func(*page) bool) {
	for {
		p := next()
		if !f(p) || p.Last {
			return
		}
	}
}

func goesOn(f func(*page) bool) {
	for p := next(); ; p = next() {
		if f(p) && !p.Last {
			continue
		}
		break
	}
}

func head(f func(*page) bool) {
	p := next()
	for more := true; more && f(p); p = next() {
		more = !p.Last
	}
}

func done(f func(*page) bool) {
	for {
		p := next()
		if end := f(p); end || p.Last {
			break
		}
	}
}

// both ends with the last page alone.
func both(f func(*page) bool) {
	for {
		p := next()
		if !f(p) && p.Last {
			return
		}
	}
}

func Use() {
	either(func(p *page) bool {
		v := validator.New() // silent
		_ = v.Var(p.Items, "required")
		return false
	})
	goesOn(func(p *page) bool {
		v := validator.New() // silent
		_ = v.Var(p.Items, "required")
		return false
	})
	head(func(p *page) bool {
		v := validator.New() // silent
		_ = v.Var(p.Items, "required")
		return false
	})
	done(func(p *page) bool {
		v := validator.New() // silent
		_ = v.Var(p.Items, "required")
		return true
	})
	done(func(p *page) bool {
		v := validator.New() // report
		_ = v.Var(p.Items, "required")
		return false
	})
	either(func(p *page) bool {
		v := validator.New() // report
		return v.Var(p.Items, "required") == nil
	})
	both(func(p *page) bool {
		v := validator.New() // report
		_ = v.Var(p.Items, "required")
		return false
	})
}
