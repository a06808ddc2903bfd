package hosts

import "testing"

// TestSlowScripts runs the scripts of the command that take long where nothing is
// in the build cache, which tests of the root module may not.
func TestSlowScripts(t *testing.T) {
	t.Parallel()
	out, err := goCommand("..", "test", "./cmd/mapperlint", "-run=^TestScripts$", "-timeout=30m", "-slow").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
