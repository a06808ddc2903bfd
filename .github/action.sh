#!/usr/bin/env bash
# The steps of action.yml: "run" analyses once and makes everything else of that,
# "result" says how it went. Both get the inputs by way of the environment.
set -euo pipefail -f

# run writes the outputs, also where a package is broken: the others were analysed.
run() {
	local status=0 module dir="$RUNNER_TEMP/mapperlint"
	module=$(go list -m | head -n 1)
	local sarif="$dir/${module//[^A-Za-z0-9._-]/-}.sarif"
	mkdir -p "$dir"
	# shellcheck disable=SC2086 # flags and patterns are separated by spaces
	"$dir/mapperlint" -f sarif $ARGS $PACKAGES >"$sarif" || status=$?
	if [ ! -s "$sarif" ]; then
		exit "$status" # it has said why
	fi
	{
		echo "sarif=$sarif"
		echo "category=mapperlint/$module"
		echo "findings=$(jq '[.runs[].results[]] | length' "$sarif")"
		echo "status=$status"
	} >>"$GITHUB_OUTPUT"
	show "$sarif"
}

# show prints the findings and, unless code scanning does that, annotates them.
show() {
	local level uri line column rule message file
	jq -r '.runs[].results[] | .locations[0].physicalLocation as $at | [
		.level, $at.artifactLocation.uri, $at.region.startLine, $at.region.startColumn, .ruleId, .message.text
	] | @tsv' "$1" | tr -d '\r' | while IFS=$'\t' read -r level uri line column rule message; do
		file=$(printf '%b' "${uri//%/\\x}")
		echo "$file:$line:$column: $message [$rule]"
		if [ "$UPLOAD" != true ]; then
			echo "::${level/note/notice} file=$(escape "$file"),line=$line,col=$column,title=mapperlint $rule::${message//%/%25}"
		fi
	done
}

# escape escapes a property of a workflow command.
escape() {
	local s=${1//%/%25}
	s=${s//:/%3A}
	printf '%s' "${s//,/%2C}"
}

result() {
	if [ "$STATUS" != 0 ]; then
		echo "::error::mapperlint could not analyse all packages; the step that ran it says why"
		exit "$STATUS"
	fi
	if [ "$FINDINGS" != 0 ]; then
		echo "mapperlint: $FINDINGS findings"
		[ "$FAIL" != true ] || exit 3
	fi
}

"$@"
