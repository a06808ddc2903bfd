// Package sagas runs orders through states: tables of steps, transitions as functions, compensation. What decides: whether the step makes
// it when it runs, or the table was made with it.
package sagas

import (
	"context"
	"encoding/json"
	"errors"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"github.com/segmentio/kafka-go"
)

type state int

const (
	placed state = iota
	paid
	shipped
	failed
)

type order struct {
	ID    string `validate:"required"`
	Card  string
	State state
	Note  string
}

type stepFunc func(ctx context.Context, o *order) (state, error)

// The table is a package variable; its functions run for each order.
var steps = map[state]stepFunc{
	placed: func(ctx context.Context, o *order) (state, error) {
		// For each order that is placed.
		if err := validator.New().Struct(o); err != nil { // report
			return failed, err
		}
		return paid, nil
	},
	paid: withCard(regexp.MustCompile(`^\d{16}$`)), // silent
	shipped: func() stepFunc {
		// With the table.
		p := bluemonday.UGCPolicy() // silent
		return func(ctx context.Context, o *order) (state, error) {
			o.Note = p.Sanitize(o.Note)
			return shipped, nil
		}
	}(),
	failed: compensate,
}

func withCard(re *regexp.Regexp) stepFunc {
	return func(ctx context.Context, o *order) (state, error) {
		if !re.MatchString(o.Card) {
			return failed, errors.New("card")
		}
		return shipped, nil
	}
}

func compensate(ctx context.Context, o *order) (state, error) {
	// For each order that failed.
	o.Note = strings.NewReplacer("\r", "", "\n", " ").Replace(o.Note) // report
	return failed, nil
}

type step interface {
	run(ctx context.Context, o *order) error
	undo(ctx context.Context, o *order) error
}

type reserve struct{ v *validator.Validate }

func (s reserve) run(ctx context.Context, o *order) error  { return s.v.StructCtx(ctx, o) }
func (s reserve) undo(ctx context.Context, o *order) error { return nil }

type charge struct{}

func (charge) run(ctx context.Context, o *order) error {
	// For each order, through the interface.
	return validator.New().Var(o.Card, "credit_card") // report
}

func (charge) undo(ctx context.Context, o *order) error {
	// The same when it is taken back.
	o.Card = regexp.MustCompile(`\d`).ReplaceAllString(o.Card, "*") // report
	return nil
}

type saga struct{ steps []step }

func newSaga() *saga {
	return &saga{[]step{
		// Kept by the step.
		reserve{validator.New()}, // silent
		charge{},
	}}
}

func (s *saga) run(ctx context.Context, o *order) error {
	for i, st := range s.steps {
		if err := st.run(ctx, o); err != nil {
			for ; i >= 0; i-- {
				_ = s.steps[i].undo(ctx, o)
			}
			return err
		}
	}
	return nil
}

// each makes the steps for the order.
func each(ctx context.Context, o *order) error {
	s := &saga{[]step{
		// With each order.
		reserve{validator.New()}, // report
		charge{},
	}}
	return s.run(ctx, o)
}

func machine(ctx context.Context, o *order) error {
	for o.State != shipped && o.State != failed {
		next, err := steps[o.State](ctx, o)
		if err != nil {
			return err
		}
		// With each transition.
		if validator.New().Var(int(next), "gte=0,lte=3") != nil { // report
			return errors.New("state")
		}
		o.State = next
	}
	return nil
}

func Consume(ctx context.Context, r *kafka.Reader) error {
	s := newSaga()
	// Before the first message.
	v := validator.New() // silent
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		var o order
		if json.Unmarshal(m.Value, &o) != nil || v.Struct(&o) != nil {
			continue
		}
		_ = errors.Join(s.run(ctx, &o), each(ctx, &o), machine(ctx, &o))
	}
}
