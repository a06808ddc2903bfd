package scope

import "testing"

// TestOften: a schedule that says seconds is often, one of minutes and more is not.
func TestOften(t *testing.T) {
	t.Parallel()
	for spec, want := range map[string]bool{
		"@every 2s": true, "@every 59s": true, "@every 1m": false, "@every 1h30m": false, "@every soon": false, "@every ": false,
		"@daily": false, "@midnight": false, "": false, "0 1 * * *": false, "* * * * *": false,
		"* * * * * *": true, "*/5 * * * * *": true, "0 * * * * *": false, "30 0 1 * * *": false,
	} {
		if got := Often(spec); got != want {
			t.Errorf("%q: %v, want %v", spec, got, want)
		}
	}
}
