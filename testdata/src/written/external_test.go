package written_test

import (
	"testing"

	"written"
)

func TestExternal(t *testing.T) { written.External["tag"] = "xml" }
