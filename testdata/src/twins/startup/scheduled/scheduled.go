// Package scheduled has jobs of a clock. What decides: how often it strikes, and whether anybody else calls the job.
package scheduled

import (
	"context"

	"github.com/go-playground/validator/v10"
	"github.com/robfig/cron/v3"
)

type bill struct{ Name string }

type store interface {
	Due(ctx context.Context) []bill
}

// Schedule is given what the jobs work on.
func Schedule(c *cron.Cron, st store) {
	_, _ = c.AddFunc("@daily", (&job{st}).Run)
	_, _ = c.AddFunc("@hourly", func() { seldom(st) })
	_, _ = c.AddFunc("@every 2s", func() { often(st) })
	_, _ = c.AddFunc("@weekly", func() { both(st) })
	_, _ = c.AddFunc("@weekly", func() {
		for range 100 {
			inLoop(st)
		}
	})
}

// Tables has jobs in lists.
func Tables(c *cron.Cron, st store) {
	j := &listed{st}
	for spec, run := range map[string]func(){
		"@daily":     j.listed,
		"@every 10s": j.listedOften,
	} {
		_, _ = c.AddFunc(spec, run)
	}
	jobs := []struct {
		spec string
		run  func()
	}{
		{"@hourly", j.tabled},
		{spec: "@every 1s", run: j.tabledOften},
	}
	for _, e := range jobs {
		_, _ = c.AddFunc(e.spec, e.run)
	}
	every(c, "@weekly", j.handedOn)
	for _, run := range []func(){j.called} {
		_, _ = c.AddFunc("@weekly", run)
		run()
	}
}

func every(c *cron.Cron, spec string, run func()) { _, _ = c.AddFunc(spec, run) }

type listed struct{ st store }

func (l *listed) listed() {
	v := validator.New() // silent
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func (l *listed) listedOften() {
	v := validator.New() // report
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func (l *listed) tabled() {
	v := validator.New() // silent
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func (l *listed) tabledOften() {
	v := validator.New() // report
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func (l *listed) handedOn() {
	v := validator.New() // silent
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

// called is called by others as well.
func (l *listed) called() {
	v := validator.New() // report
	for _, b := range l.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

type job struct{ st store }

func (j *job) Run() {
	v := validator.New() // silent
	for _, b := range j.st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func seldom(st store) {
	v := validator.New() // silent
	for _, b := range st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func often(st store) {
	v := validator.New() // report
	for _, b := range st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

func both(st store) {
	v := validator.New() // report
	for _, b := range st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}

// Now does by hand what is done once a week.
func Now(st store) { both(st) }

func inLoop(st store) {
	v := validator.New() // report
	for _, b := range st.Due(context.Background()) {
		_ = v.Struct(b)
	}
}
