package mapperlint

import (
	"os"
	"testing"
)

// slow skips a test that takes long and asks again what others ask once: .ci/run
// sets SLOW, and go test alone stays within what a busy machine can do from empty
// caches.
func slow(t *testing.T) {
	t.Helper()
	if os.Getenv("SLOW") == "" {
		t.Skip("SLOW is not set")
	}
}
