package registration

import "github.com/go-playground/validator/v10"

// What holds an instance may be a function that is applied to an older object.

type settings struct{ checks []*validator.Validate }

type option func(*settings)

func withChecks(vs ...*validator.Validate) option {
	return func(s *settings) { s.checks = append(s.checks, vs...) }
}

func Strict(on bool, cfg any) option {
	return func(s *settings) {
		v := validator.New() // silent: escape/registered-with-older-object
		if v.Struct(cfg) == nil && on {
			withChecks(v)(s)
		}
	}
}

// The twin: the settings are of the call.
func Check(on bool, cfg any) error {
	v := validator.New() // want `validator.New builds .* on every call of Check`
	s := new(settings)
	withChecks(v)(s)
	return v.Struct(cfg)
}
