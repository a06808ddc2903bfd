package written_test

import (
	"testing"

	"written"
	conf "written/settings"
)

func TestExternal(t *testing.T) { written.External["tag"] = "xml" }

func TestNamed(t *testing.T) { conf.Named = "xml" }
